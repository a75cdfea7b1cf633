# METADATA
# title: Traffic inside nodes is visible
# description: >-
#   Checks that `enable_intranode_visibility` is on. Otherwise flow logs and firewall rules of the network do not see
#   what pods on the same node say to each other.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/intranode-visibility
# custom:
#   id: ANX-TF-GOOGLE-0112
#   severity: low
#   topic: cluster-logging
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "traffic between pods is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: that flow logs are on
#   remediation: Set `enable_intranode_visibility = true`.
package policies.terraform.google.gke_traffic_visible

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s hides the traffic inside its nodes", [input.subject.address]), "path": _place}
}

_place := ["enable_intranode_visibility"]

_kept if values.is_true(input.subject.config.enable_intranode_visibility)

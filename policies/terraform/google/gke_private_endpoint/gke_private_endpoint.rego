# METADATA
# title: Control planes are reached inside the network
# description: >-
#   Checks that `enable_private_endpoint` is on. A control plane with a public address can be tried from the whole
#   internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/network-isolation
# custom:
#   id: ANX-TF-GOOGLE-0106
#   severity: medium
#   topic: cluster-exposure
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the control plane is reachable from known networks"}
#   - {id: A.8.22, strength: supports, rationale: "clusters stay in inner networks"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: who inside the network has access
#   remediation: Add `private_cluster_config { enable_private_endpoint = true }`.
package policies.terraform.google.gke_private_endpoint

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s has a control plane with a public address", [input.subject.address]), "path": _place}
}

_place := ["private_cluster_config", 0, "enable_private_endpoint"]

_kept if values.is_true(input.subject.config.private_cluster_config[0].enable_private_endpoint)

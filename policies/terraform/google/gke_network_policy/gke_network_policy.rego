# METADATA
# title: Clusters enforce network policies
# description: >-
#   Checks that the cluster enforces network policies: `network_policy` or Dataplane V2. Without it every pod reaches
#   every other, so one that is taken over reaches all.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/network-policy
# custom:
#   id: ANX-TF-GOOGLE-0104
#   severity: medium
#   topic: cluster-network-policy
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "workloads can be kept apart"}
#   - {id: A.8.20, strength: supports, rationale: "traffic between workloads can be limited"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: that there are policies
#   remediation: Set `network_policy { enabled = true }` or `datapath_provider = "ADVANCED_DATAPATH"`.
package policies.terraform.google.gke_network_policy

import data.policies.lib.values

applies if {
	not input.subject.config.datapath_provider == "ADVANCED_DATAPATH"
	not input.subject.config.enable_autopilot == true
}

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not enforce network policies", [input.subject.address]), "path": _place}
}

deny contains finding if {
	_kept
	values.is_true(input.subject.config.addons_config[0].network_policy_config[0].disabled)
	finding := {
		"message": sprintf("%s does not enforce network policies", [input.subject.address]),
		"path": ["addons_config", 0, "network_policy_config", 0, "disabled"],
	}
}

_place := ["network_policy", 0, "enabled"]

_kept if values.is_true(input.subject.config.network_policy[0].enabled)

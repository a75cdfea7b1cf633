# METADATA
# title: The integrity of nodes is watched
# description: >-
#   Checks that `enable_integrity_monitoring` is not switched off. It notices that a node started other software than
#   it should.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes
# custom:
#   id: ANX-TF-GOOGLE-0113
#   severity: medium
#   topic: cluster-logging
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "changes of a node's start are noticed"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: that somebody looks at the results
#   remediation: Set `enable_integrity_monitoring = true` in `shielded_instance_config`.
package policies.terraform.google.gke_node_integrity_watched

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "google_container_cluster"
	values.is_false(input.subject.config.node_config[0].shielded_instance_config[0].enable_integrity_monitoring)
	finding := {"message": sprintf("%s does not watch the integrity of its nodes", [input.subject.address]), "path": ["node_config", 0, "shielded_instance_config", 0, "enable_integrity_monitoring"]}
}

deny contains finding if {
	input.subject.type == "google_container_node_pool"
	values.is_false(input.subject.config.node_config[0].shielded_instance_config[0].enable_integrity_monitoring)
	finding := {"message": sprintf("%s does not watch the integrity of its nodes", [input.subject.address]), "path": ["node_config", 0, "shielded_instance_config", 0, "enable_integrity_monitoring"]}
}

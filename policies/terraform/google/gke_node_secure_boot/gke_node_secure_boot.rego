# METADATA
# title: Nodes start signed software only
# description: >-
#   Checks that `enable_secure_boot` is on. Otherwise an intruder with rights on the node can place software that
#   starts before the system and stays hidden.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes
# custom:
#   id: ANX-TF-GOOGLE-0114
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes start known software"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that the software itself is free of faults
#   remediation: Set `shielded_instance_config { enable_secure_boot = true }` in `node_config`.
package policies.terraform.google.gke_node_secure_boot

import data.policies.lib.values

applies if input.subject.type == "google_container_node_pool"

applies if input.subject.config.node_config

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s starts software that nobody signed", [input.subject.address]), "path": _place}
}

_place := ["node_config", 0, "shielded_instance_config", 0, "enable_secure_boot"] if input.subject.type == "google_container_cluster"

_kept if {
	input.subject.type == "google_container_cluster"
	values.is_true(input.subject.config.node_config[0].shielded_instance_config[0].enable_secure_boot)
}

_place := ["node_config", 0, "shielded_instance_config", 0, "enable_secure_boot"] if input.subject.type == "google_container_node_pool"

_kept if {
	input.subject.type == "google_container_node_pool"
	values.is_true(input.subject.config.node_config[0].shielded_instance_config[0].enable_secure_boot)
}

# METADATA
# title: Node pools stand beside their cluster
# description: >-
#   Checks that a cluster has no `node_pool` block. A pool inside the cluster cannot be changed without making the
#   cluster anew, so nodes stay as they are.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# custom:
#   id: ANX-TF-GOOGLE-0188
#   severity: low
#   topic: node-hardening
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes can be changed one pool at a time"}
#   - {id: A.8.32, strength: supports, rationale: "changes to nodes do not touch the cluster"}
#   - {id: A.8.8, strength: supports, rationale: "nodes can be replaced when they need a fix"}
#   does_not_show: how the pools are hardened
#   remediation: Move the block to a `google_container_node_pool`, and set `remove_default_node_pool = true`.
package policies.terraform.google.gke_node_pools_separate

deny contains finding if {
	input.subject.config.node_pool
	finding := {"message": sprintf("%s holds node pools", [input.subject.address]), "path": ["node_pool", 0]}
}

# METADATA
# title: Nodes refuse old metadata requests
# description: >-
#   Checks that the metadata `disable-legacy-endpoints` of nodes is not `false`. The old endpoints answer any request
#   that a program can be tricked into, and give out the node's credentials.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster
# custom:
#   id: ANX-TF-GOOGLE-0123
#   severity: high
#   topic: cluster-exposure
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the control plane is reachable from known networks"}
#   - {id: A.8.22, strength: supports, rationale: "clusters stay in inner networks"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   - {id: A.8.5, strength: supports, rationale: "credentials of nodes are guarded"}
#   does_not_show: that pods cannot reach the newer endpoint
#   remediation: Set `metadata = { disable-legacy-endpoints = "true" }` in `node_config`.
package policies.terraform.google.gke_legacy_metadata_off

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.node_config[0].metadata["disable-legacy-endpoints"])
	finding := {
		"message": sprintf("%s answers old metadata requests", [input.subject.address]),
		"path": ["node_config", 0, "metadata", "disable-legacy-endpoints"],
	}
}

# METADATA
# title: Nodes prove who they are
# description: >-
#   Checks that `enable_shielded_nodes` is not switched off. Without it an intruder in a pod can pretend to be a node
#   and get its credentials.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes
# custom:
#   id: ANX-TF-GOOGLE-0115
#   severity: high
#   topic: node-hardening
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes have a verified identity"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that nodes start signed software only
#   remediation: Remove `enable_shielded_nodes = false`; it is on by default.
package policies.terraform.google.gke_shielded_nodes

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.enable_shielded_nodes)
	finding := {"message": sprintf("%s lets nodes join without proof", [input.subject.address]), "path": ["enable_shielded_nodes"]}
}

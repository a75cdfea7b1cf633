# METADATA
# title: Nodes run the system made for containers
# description: >-
#   Checks that `image_type` is the container-optimised system of Google. It holds little besides what containers
#   need, starts read-only, and is updated with the cluster.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/node-images
# custom:
#   id: ANX-TF-GOOGLE-0119
#   severity: low
#   topic: node-hardening
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "nodes run a small hardened system"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that the system is up to date
#   remediation: Set `image_type = "COS_CONTAINERD"` in `node_config`.
package policies.terraform.google.gke_container_optimised_nodes

deny contains finding if {
	image := input.subject.config.node_config[0].image_type
	is_string(image)
	not startswith(upper(image), "COS")
	finding := {
		"message": sprintf("%s runs nodes with %s", [input.subject.address, image]),
		"path": ["node_config", 0, "image_type"],
	}
}

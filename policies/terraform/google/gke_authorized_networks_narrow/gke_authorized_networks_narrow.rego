# METADATA
# title: Control planes are not open to the internet
# description: >-
#   Checks that no authorised network of a control plane takes in the whole internet. Everyone can then try
#   credentials and faults against it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks
# custom:
#   id: ANX-TF-GOOGLE-0108
#   severity: high
#   topic: cluster-exposure
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the control plane is reachable from known networks"}
#   - {id: A.8.22, strength: supports, rationale: "clusters stay in inner networks"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: who in the networks named has access
#   remediation: Name the networks of administrators in `cidr_blocks` instead of `0.0.0.0/0`.
package policies.terraform.google.gke_authorized_networks_narrow

import data.policies.lib.network

deny contains finding if {
	blocks := input.subject.config.master_authorized_networks_config[0].cidr_blocks
	is_array(blocks)
	some i, block in blocks
	network.open_cidr(block.cidr_block)
	finding := {
		"message": sprintf("%s opens its control plane to %s", [input.subject.address, block.cidr_block]),
		"path": ["master_authorized_networks_config", 0, "cidr_blocks", i, "cidr_block"],
	}
}

# METADATA
# title: Networks choose their subnetworks
# description: >-
#   Checks that `auto_create_subnetworks` of a network is off. On, the default, it makes a subnetwork with a fixed
#   range in every region, planned by no one and without flow logs.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network
# - https://docs.cloud.google.com/vpc/docs/vpc#subnet-ranges
# custom:
#   id: ANX-TF-GOOGLE-0156
#   severity: low
#   topic: default-network
#   subjects: [google_compute_network]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "networks are planned"}
#   - {id: A.8.22, strength: supports, rationale: "separate networks are made on purpose"}
#   - {id: A.8.9, strength: supports, rationale: "defaults are replaced"}
#   does_not_show: how the subnetworks are divided
#   remediation: Set `auto_create_subnetworks = false`, and add `google_compute_subnetwork` for each.
package policies.terraform.google.network_custom_subnets

import data.policies.lib.values

deny contains finding if {
	not _chosen
	finding := {
		"message": sprintf("%s makes subnetworks in every region", [input.subject.address]),
		"path": ["auto_create_subnetworks"],
	}
}

_chosen if values.is_false(input.subject.config.auto_create_subnetworks)

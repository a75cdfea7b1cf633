# METADATA
# title: Data Fusion instances are private
# description: >-
#   Checks that `private_instance` is on. Pipelines reach the databases of the organisation, and their console need
#   not be on the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/data_fusion_instance
# - https://docs.cloud.google.com/data-fusion/docs/how-to/create-private-ip
# custom:
#   id: ANX-TF-GOOGLE-0085
#   severity: medium
#   topic: service-public-network-access
#   subjects: [google_data_fusion_instance]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: which networks are peered
#   remediation: Set `private_instance = true` and `network_config`.
package policies.terraform.google.data_fusion_private

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s is reached over the internet", [input.subject.address]),
		"path": ["private_instance"],
	}
}

_kept if values.is_true(input.subject.config.private_instance)

# METADATA
# title: AlloyDB instances have no public address
# description: >-
#   Checks that `enable_public_ip` of an AlloyDB instance is not on. A database is reached through the network of its
#   applications.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/alloydb_instance
# - https://docs.cloud.google.com/alloydb/docs/connect-public-ip
# custom:
#   id: ANX-TF-GOOGLE-0171
#   severity: medium
#   topic: db-publicly-accessible
#   subjects: [google_alloydb_instance]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the service has no way in from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data is reached through the network of its owner"}
#   does_not_show: which networks are peered
#   remediation: Remove `enable_public_ip = true` from `network_config`.
package policies.terraform.google.alloydb_no_public_address

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["network_config", 0, "enable_public_ip"],
	}
}

_unsafe if values.is_true(input.subject.config.network_config[0].enable_public_ip)

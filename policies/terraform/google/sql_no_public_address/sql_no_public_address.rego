# METADATA
# title: Cloud SQL instances have no public address
# description: >-
#   Checks that `ipv4_enabled` is switched off, as it is on by default. A database with a public address can be found
#   and tried from the whole internet; one with a private address only from your networks.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/private-ip
# custom:
#   id: ANX-TF-GOOGLE-0006
#   severity: medium
#   topic: db-publicly-accessible
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "databases are reachable from inner networks only"}
#   - {id: A.8.22, strength: supports, rationale: "databases stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "who can reach the data is limited"}
#   does_not_show: who inside the network has access, and that authorised networks are narrow
#   remediation: Set `ipv4_enabled = false` in `settings.ip_configuration` and name a `private_network`.
package policies.terraform.google.sql_no_public_address

import data.policies.lib.values

applies if not input.subject.config.master_instance_name

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["settings", 0, "ip_configuration", 0, "ipv4_enabled"],
	}
}

_private if values.is_false(input.subject.config.settings[0].ip_configuration[0].ipv4_enabled)

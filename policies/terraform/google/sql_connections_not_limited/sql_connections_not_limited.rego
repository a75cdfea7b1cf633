# METADATA
# title: SQL Server takes as many connections as it can
# description: >-
#   Checks that the flag `user connections` is not set, or 0. With a fixed number whoever opens that many shuts out
#   everyone else, operators included.
# related_resources:
# - https://docs.cloud.google.com/sql/docs/sqlserver/flags
# custom:
#   id: ANX-TF-GOOGLE-0301
#   severity: low
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the server follows the recommended setting"}
#   - {id: A.8.6, strength: supports, rationale: "capacity is not cut below what the server can carry"}
#   does_not_show: that the instance is large enough
#   remediation: Remove the flag, or set it to `0`.
package policies.terraform.google.sql_connections_not_limited

import data.policies.lib.values

applies if startswith(input.subject.config.database_version, "SQLSERVER")

deny contains finding if {
	is_array(input.subject.config.settings[0].database_flags)
	some i, flag in input.subject.config.settings[0].database_flags
	flag.name == "user connections"
	values.number(flag.value) > 0
	finding := {
		"message": sprintf("%s takes a fixed number of connections", [input.subject.address]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

# METADATA
# title: SQL Server sets no options for all users
# description: >-
#   Checks that the flag `user options` is not set. It changes defaults for every session, checks of arithmetic and of
#   empty values among them.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/sqlserver/flags
# custom:
#   id: ANX-TF-GOOGLE-0175
#   severity: low
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "defaults of sessions are kept"}
#   does_not_show: what sessions set themselves
#   remediation: Remove the flag.
package policies.terraform.google.sql_user_options_unset

import data.policies.lib.values

applies if startswith(input.subject.config.database_version, "SQLSERVER")

deny contains finding if {
	is_array(input.subject.config.settings[0].database_flags)
	some i, flag in input.subject.config.settings[0].database_flags
	flag.name == "user options"
	values.number(flag.value) > 0
	finding := {
		"message": sprintf("%s sets options for all users", [input.subject.address]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

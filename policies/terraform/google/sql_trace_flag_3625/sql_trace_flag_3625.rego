# METADATA
# title: SQL Server hides details of errors
# description: >-
#   Checks that the trace flag `3625` is `on`; where it is not set, it is off. It masks details in messages to accounts
#   without administration.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/sqlserver/flags
# custom:
#   id: ANX-TF-GOOGLE-0176
#   severity: low
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the safe option is kept"}
#   - {id: A.8.3, strength: supports, rationale: "messages give nothing away"}
#   does_not_show: what applications print
#   remediation: Add `database_flags` with `name = "3625"` and `value = "on"` to `settings`.
package policies.terraform.google.sql_trace_flag_3625

import data.policies.lib.values

applies if startswith(input.subject.config.database_version, "SQLSERVER")

deny contains finding if {
	is_array(input.subject.config.settings[0].database_flags)
	some i, flag in input.subject.config.settings[0].database_flags
	flag.name == "3625"
	values.is_false(flag.value)
	finding := {
		"message": sprintf("%s shows details of errors to everyone", [input.subject.address]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s shows details of errors to everyone", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	is_array(input.subject.config.settings[0].database_flags)
	some flag in input.subject.config.settings[0].database_flags
	flag.name == "3625"
}

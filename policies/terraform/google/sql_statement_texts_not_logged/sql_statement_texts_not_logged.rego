# METADATA
# title: PostgreSQL instances do not log the text of slow statements
# description: >-
#   Checks that the flag `log_min_duration_statement` is `-1` or not set. The text of a statement can hold personal
#   data and passwords, which then lie in the log.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/flags
# custom:
#   id: ANX-TF-GOOGLE-0021
#   severity: medium
#   topic: database-logging
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "logs hold what is needed"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   - {id: A.8.12, strength: supports, rationale: "logs do not give away data"}
#   does_not_show: what is done with the records
#   remediation: Add `database_flags` with `name = "log_min_duration_statement"` and `value = "-1"` to `settings`.
package policies.terraform.google.sql_statement_texts_not_logged

import data.policies.lib.values

applies if {
	startswith(input.subject.config.database_version, "POSTGRES")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "log_min_duration_statement"
	values.number(flag.value) >= 0
	finding := {
		"message": sprintf("%s sets log_min_duration_statement to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

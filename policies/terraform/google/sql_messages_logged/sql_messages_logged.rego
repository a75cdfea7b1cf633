# METADATA
# title: PostgreSQL instances log warnings and errors
# description: >-
#   Checks that the flag `log_min_messages` is `error`, a level that logs more, or not set. `fatal`, `panic`, `log`
#   and what is no level leave out what an operator needs to notice trouble.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/flags
# custom:
#   id: ANX-TF-GOOGLE-0027
#   severity: low
#   topic: database-logging
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "the database records what happens"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: what is done with the records
#   remediation: Add `database_flags` with `name = "log_min_messages"` and `value = "warning"` to `settings`.
package policies.terraform.google.sql_messages_logged

applies if {
	startswith(input.subject.config.database_version, "POSTGRES")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "log_min_messages"
	not _enough(flag.value)
	finding := {
		"message": sprintf("%s sets log_min_messages to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

_enough(level) if {
	is_string(level)
	lower(level) in {
		"debug", "debug1", "debug2", "debug3", "debug4", "debug5",
		"info", "notice", "warning", "error",
	}
}

# METADATA
# title: PostgreSQL instances do not log statistics of the executor
# description: >-
#   Checks that the flag `log_executor_stats` is `off` or not set. The statistics are for developers of the database;
#   they slow it down and fill the log, in which what matters is then lost.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/flags
# custom:
#   id: ANX-TF-GOOGLE-0024
#   severity: low
#   topic: database-logging
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "the database records what happens"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: what is done with the records
#   remediation: Add `database_flags` with `name = "log_executor_stats"` and `value = "off"` to `settings`.
package policies.terraform.google.sql_executor_statistics_off

applies if {
	startswith(input.subject.config.database_version, "POSTGRES")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "log_executor_stats"
	lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets log_executor_stats to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

# METADATA
# title: PostgreSQL instances log the end of connections
# description: >-
#   Checks that the flag `log_disconnections` is `on`. With the start it tells how long somebody was connected, and
#   sessions that end oddly show up.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/flags
# custom:
#   id: ANX-TF-GOOGLE-0014
#   severity: low
#   topic: database-logging
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "the database records what happens"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: what is done with the records
#   remediation: Add `database_flags` with `name = "log_disconnections"` and `value = "on"` to `settings`.
package policies.terraform.google.sql_disconnections_logged

applies if {
	startswith(input.subject.config.database_version, "POSTGRES")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "log_disconnections"
	not lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets log_disconnections to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s does not set log_disconnections", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	some flag in _flags
	flag.name == "log_disconnections"
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

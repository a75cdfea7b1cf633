# METADATA
# title: PostgreSQL instances log long waits for locks
# description: >-
#   Checks that the flag `log_lock_waits` is `on`. Long waits show queries that block others, by mistake or on
#   purpose.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/flags
# custom:
#   id: ANX-TF-GOOGLE-0015
#   severity: low
#   topic: database-logging
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "the database records what happens"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: what is done with the records
#   remediation: Add `database_flags` with `name = "log_lock_waits"` and `value = "on"` to `settings`.
package policies.terraform.google.sql_lock_waits_logged

applies if {
	startswith(input.subject.config.database_version, "POSTGRES")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "log_lock_waits"
	not lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets log_lock_waits to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s does not set log_lock_waits", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	some flag in _flags
	flag.name == "log_lock_waits"
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

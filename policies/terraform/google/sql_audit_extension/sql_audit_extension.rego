# METADATA
# title: PostgreSQL instances have the audit extension
# description: >-
#   Checks that the flag `cloudsql.enable_pgaudit` is `on`. pgAudit records who read and changed which data, which
#   the normal log does not.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/flags
# custom:
#   id: ANX-TF-GOOGLE-0019
#   severity: medium
#   topic: database-logging
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "the database records what happens"}
#   - {id: A.8.16, strength: supports, rationale: "what happens can be looked at"}
#   does_not_show: what is done with the records
#   remediation: Add `database_flags` with `name = "cloudsql.enable_pgaudit"` and `value = "on"` to `settings`.
package policies.terraform.google.sql_audit_extension

applies if {
	startswith(input.subject.config.database_version, "POSTGRES")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "cloudsql.enable_pgaudit"
	not lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets cloudsql.enable_pgaudit to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s does not set cloudsql.enable_pgaudit", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	some flag in _flags
	flag.name == "cloudsql.enable_pgaudit"
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

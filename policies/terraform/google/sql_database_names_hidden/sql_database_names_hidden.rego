# METADATA
# title: MySQL instances show accounts their own databases only
# description: >-
#   Checks that the flag `skip_show_database` is `on`. Otherwise every account can list the names of all databases,
#   which tells an intruder where to look.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/mysql/flags
# custom:
#   id: ANX-TF-GOOGLE-0029
#   severity: low
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the option that hides names is on"}
#   - {id: A.8.3, strength: supports, rationale: "accounts see what they need"}
#   does_not_show: that the rights of accounts are narrow
#   remediation: Add `database_flags` with `name = "skip_show_database"` and `value = "on"` to `settings`.
package policies.terraform.google.sql_database_names_hidden

applies if {
	startswith(input.subject.config.database_version, "MYSQL")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "skip_show_database"
	not lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets skip_show_database to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s does not set skip_show_database", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	some flag in _flags
	flag.name == "skip_show_database"
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

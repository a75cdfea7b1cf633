# METADATA
# title: MySQL instances load no files of clients
# description: >-
#   Checks that the flag `local_infile` is `off`. With it a server can ask a client for any file that the client can
#   read, so a query placed by an intruder can take files from the application's machine.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/mysql/flags
# custom:
#   id: ANX-TF-GOOGLE-0028
#   severity: medium
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the unsafe option is switched off"}
#   - {id: A.8.3, strength: supports, rationale: "databases cannot read files of their clients"}
#   does_not_show: that the rights of accounts are narrow
#   remediation: Add `database_flags` with `name = "local_infile"` and `value = "off"` to `settings`.
package policies.terraform.google.sql_local_files_not_loaded

applies if {
	startswith(input.subject.config.database_version, "MYSQL")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "local_infile"
	not lower(flag.value) in {"off"}
	finding := {
		"message": sprintf("%s sets local_infile to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s does not set local_infile", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	some flag in _flags
	flag.name == "local_infile"
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

# METADATA
# title: MySQL instances load no files of clients
# description: >-
#   Checks that the flag `local_infile` is not `on`. With it a server can ask a client for any file that the client
#   can read, so a query placed by an intruder can take files from the machine of the application.
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
#   does_not_show: instances that do not name the flag; see ANX-TF-GOOGLE-0204
#   remediation: Set the flag `local_infile` in `database_flags` to `off`.
package policies.terraform.google.sql_local_files_not_loaded

import data.policies.lib.values

applies if {
	startswith(input.subject.config.database_version, "MYSQL")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	is_array(input.subject.config.settings[0].database_flags)
	some i, flag in input.subject.config.settings[0].database_flags
	flag.name == "local_infile"
	values.is_true(flag.value)
	finding := {
		"message": sprintf("%s sets local_infile to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

# METADATA
# title: MySQL instances replace the default for local files
# description: >-
#   Checks that the flags of a MySQL instance name `local_infile`. The service has it on where nothing is said, so
#   that a server can ask a client for any file that the client can read.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/mysql/flags
# custom:
#   id: ANX-TF-GOOGLE-0204
#   severity: low
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the unsafe default is replaced"}
#   - {id: A.8.3, strength: supports, rationale: "databases cannot read files of their clients"}
#   does_not_show: what the flag is set to; see ANX-TF-GOOGLE-0028
#   remediation: Add `database_flags` with `name = "local_infile"` and `value = "off"` to `settings`.
package policies.terraform.google.sql_local_files_named

applies if {
	startswith(input.subject.config.database_version, "MYSQL")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	not _named
	finding := {
		"message": sprintf("%s does not set local_infile", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_named if {
	is_array(input.subject.config.settings[0].database_flags)
	some flag in input.subject.config.settings[0].database_flags
	flag.name == "local_infile"
}

# METADATA
# title: PostgreSQL takes logins of the directory
# description: >-
#   Checks that the flag `cloudsql.iam_authentication` is not `off`. With it people use their account of the
#   organisation, which is locked when they leave, instead of a password for the database.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/iam-authentication
# custom:
#   id: ANX-TF-GOOGLE-0177
#   severity: low
#   topic: database-accounts
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.5.16, strength: supports, rationale: "identities are managed in one place"}
#   - {id: A.8.5, strength: supports, rationale: "no passwords are needed for the database"}
#   does_not_show: that no local accounts are left
#   remediation: Set the flag to `on`.
package policies.terraform.google.sql_directory_login

import data.policies.lib.values

applies if startswith(input.subject.config.database_version, "POSTGRES")

deny contains finding if {
	is_array(input.subject.config.settings[0].database_flags)
	some i, flag in input.subject.config.settings[0].database_flags
	flag.name == "cloudsql.iam_authentication"
	values.is_false(flag.value)
	finding := {
		"message": sprintf("%s does not take logins of the directory", [input.subject.address]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

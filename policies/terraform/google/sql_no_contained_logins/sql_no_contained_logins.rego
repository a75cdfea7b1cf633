# METADATA
# title: SQL Server instances know all their accounts
# description: >-
#   Checks that the flag `contained database authentication` is not `on`. With it accounts live inside a database,
#   past the password rules and the overview of the server.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/sqlserver/flags
# custom:
#   id: ANX-TF-GOOGLE-0031
#   severity: medium
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "logins pass the rules of the server"}
#   - {id: A.5.16, strength: supports, rationale: "accounts are kept in one place"}
#   - {id: A.8.9, strength: supports, rationale: "the unsafe option is switched off"}
#   does_not_show: that the rights of accounts are narrow
#   remediation: Set the flag `contained database authentication` to `off` in `settings.database_flags`.
package policies.terraform.google.sql_no_contained_logins

applies if {
	startswith(input.subject.config.database_version, "SQLSERVER")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "contained database authentication"
	lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets contained database authentication to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

# METADATA
# title: SQL Server instances check rights across databases
# description: >-
#   Checks that the flag `cross db ownership chaining` is not `on`. With it the owner of one database reaches objects
#   of another without a right there.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/sqlserver/flags
# custom:
#   id: ANX-TF-GOOGLE-0030
#   severity: medium
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the unsafe option is switched off"}
#   - {id: A.5.15, strength: supports, rationale: "rights end at the database they are given in"}
#   - {id: A.8.3, strength: supports, rationale: "databases are kept apart"}
#   does_not_show: that the rights of accounts are narrow
#   remediation: Set the flag `cross db ownership chaining` to `off` in `settings.database_flags`.
package policies.terraform.google.sql_no_ownership_chaining

applies if {
	startswith(input.subject.config.database_version, "SQLSERVER")
	not input.subject.config.master_instance_name
}

deny contains finding if {
	some i, flag in _flags
	flag.name == "cross db ownership chaining"
	lower(flag.value) in {"on"}
	finding := {
		"message": sprintf("%s sets cross db ownership chaining to %s", [input.subject.address, flag.value]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

_flags := input.subject.config.settings[0].database_flags if {
	is_array(input.subject.config.settings[0].database_flags)
}

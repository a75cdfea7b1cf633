# METADATA
# title: SQL Server takes no calls from other servers
# description: >-
#   Checks that the flag `remote access` is `off`; where it is not set, it is on. With it procedures can be run from
#   other servers.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/sqlserver/flags
# custom:
#   id: ANX-TF-GOOGLE-0174
#   severity: low
#   topic: database-flags
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the unsafe option is switched off"}
#   - {id: A.8.19, strength: supports, rationale: "the server runs no programs of its users"}
#   - {id: A.8.3, strength: supports, rationale: "the database reaches nothing beyond itself"}
#   does_not_show: that the rights of accounts are narrow
#   remediation: Add `database_flags` with `name = "remote access"` and `value = "off"` to `settings`.
package policies.terraform.google.sql_remote_access_off

import data.policies.lib.values

applies if startswith(input.subject.config.database_version, "SQLSERVER")

deny contains finding if {
	is_array(input.subject.config.settings[0].database_flags)
	some i, flag in input.subject.config.settings[0].database_flags
	flag.name == "remote access"
	values.is_true(flag.value)
	finding := {
		"message": sprintf("%s takes calls from other servers", [input.subject.address]),
		"path": ["settings", 0, "database_flags", i, "value"],
	}
}

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s takes calls from other servers", [input.subject.address]),
		"path": ["settings", 0, "database_flags"],
	}
}

_set if {
	is_array(input.subject.config.settings[0].database_flags)
	some flag in input.subject.config.settings[0].database_flags
	flag.name == "remote access"
}

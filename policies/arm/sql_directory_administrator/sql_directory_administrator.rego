# METADATA
# title: SQL servers have an administrator from the directory
# description: >-
#   Checks that Azure SQL servers have an Entra administrator. Accounts of the server itself have only a
#   password.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/administrators
# - https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-overview
# custom:
#   id: ANX-ARM-0054
#   severity: medium
#   topic: directory-sign-in
#   subjects: [microsoft.sql/servers]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "administrators have directory accounts"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in follows the directory's rules"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is tied to people"}
#   does_not_show: that accounts of the server itself are not used
#   remediation: "Add `properties.administrators` or a `Microsoft.Sql/servers/administrators`."
package policies.arm.sql_directory_administrator

import data.policies.lib.azure

deny contains finding if {
	not _directory
	finding := {
		"message": sprintf("%s has no administrator from the directory", [input.subject.address]),
		"path": ["properties", "administrators"],
	}
}

_directory if azure.given(input.subject.config.properties.administrators)

_directory if input.related["microsoft.sql/servers/administrators"]

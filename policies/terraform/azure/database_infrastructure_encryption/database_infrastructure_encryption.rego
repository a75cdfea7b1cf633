# METADATA
# title: Databases encrypt the infrastructure, too
# description: >-
#   Checks that database servers are encrypted twice, with two algorithms. A weakness of one key or algorithm
#   then reveals nothing.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers
# custom:
#   id: ANX-TF-AZURE-0056
#   severity: low
#   topic: db-encryption
#   subjects: [azurerm_postgresql_server, azurerm_mysql_server]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted a second time below the service"}
#   does_not_show: who holds the keys
#   remediation: "Set `infrastructure_encryption_enabled = true`."
package policies.terraform.azure.database_infrastructure_encryption

import data.policies.lib.values

deny contains finding if {
	not _twice
	finding := {
		"message": sprintf("%s is encrypted only once", [input.subject.address]),
		"path": ["infrastructure_encryption_enabled"],
	}
}

_twice if values.is_true(input.subject.config.infrastructure_encryption_enabled)

# METADATA
# title: Databases encrypt the infrastructure, too
# description: >-
#   Checks that database servers are encrypted twice, with two algorithms. A weakness of one key or algorithm
#   then reveals nothing.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers
# custom:
#   id: ANX-ARM-0056
#   severity: low
#   topic: db-encryption
#   subjects: [microsoft.dbforpostgresql/servers, microsoft.dbformysql/servers]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted a second time below the service"}
#   does_not_show: who holds the keys
#   remediation: "Set `properties.infrastructureEncryption` to `Enabled`."
package policies.arm.database_infrastructure_encryption

import data.policies.lib.azure

deny contains finding if {
	not _twice
	finding := {
		"message": sprintf("%s is encrypted only once", [input.subject.address]),
		"path": ["properties", "infrastructureEncryption"],
	}
}

_twice if azure.enabled(input.subject.config.properties.infrastructureEncryption)

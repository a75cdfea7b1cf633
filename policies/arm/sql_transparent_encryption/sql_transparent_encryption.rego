# METADATA
# title: SQL databases are encrypted at rest
# description: Checks that transparent data encryption of SQL databases is not switched off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/databases/transparentdataencryption
# - https://learn.microsoft.com/azure/azure-sql/database/transparent-data-encryption-tde-overview
# custom:
#   id: ANX-ARM-0058
#   severity: high
#   topic: db-encryption
#   subjects: [microsoft.sql/servers/databases/transparentdataencryption]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `properties.state` to `Enabled`."
package policies.arm.sql_transparent_encryption

import data.policies.lib.azure

deny contains finding if {
	azure.disabled(input.subject.config.properties.state)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "state"]}
}

deny contains finding if {
	azure.disabled(input.subject.config.properties.status)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "status"]}
}

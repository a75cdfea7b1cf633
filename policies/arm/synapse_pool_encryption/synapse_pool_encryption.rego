# METADATA
# title: Synapse SQL pools are encrypted
# description: Checks that data in SQL pools of Synapse is encrypted at rest.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/sqlpools/transparentdataencryption
# custom:
#   id: ANX-ARM-0237
#   severity: medium
#   topic: db-encryption
#   subjects: [microsoft.synapse/workspaces/sqlpools/transparentdataencryption]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `properties.status` to `Enabled`."
package policies.arm.synapse_pool_encryption

import data.policies.lib.azure

deny contains finding if {
	not _encrypted
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "status"]}
}

_encrypted if azure.enabled(input.subject.config.properties.status)

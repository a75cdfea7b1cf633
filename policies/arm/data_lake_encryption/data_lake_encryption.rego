# METADATA
# title: Data lakes are encrypted
# description: Checks that encryption of Data Lake Store accounts is not off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.datalakestore/accounts
# custom:
#   id: ANX-ARM-0208
#   severity: high
#   topic: ml-analytics-encryption
#   subjects: [microsoft.datalakestore/accounts]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `properties.encryptionState` to `Enabled`."
package policies.arm.data_lake_encryption

import data.policies.lib.azure

deny contains finding if {
	azure.disabled(input.subject.config.properties.encryptionState)
	finding := {
		"message": sprintf("%s is stored in plain", [input.subject.address]),
		"path": ["properties", "encryptionState"],
	}
}

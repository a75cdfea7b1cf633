# METADATA
# title: Databases are encrypted with a key of one's own
# description: >-
#   Checks that databases use a customer-managed key. Only the holder of the key can rotate it, withdraw it and
#   see its use.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts
# custom:
#   id: ANX-ARM-0057
#   severity: low
#   topic: db-encryption
#   subjects: [microsoft.documentdb/databaseaccounts]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key and access to it
#   remediation: "Name the key in `properties.keyVaultKeyUri`."
package policies.arm.database_customer_key

import data.policies.lib.azure

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "keyVaultKeyUri"],
	}
}

_own_key if azure.given(input.subject.config.properties.keyVaultKeyUri)

# METADATA
# title: Analytics and AI services are encrypted with a key of one's own
# description: >-
#   Checks that configuration stores, data factories, AI, Databricks, Batch and Synapse services use a
#   customer-managed key.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# - https://learn.microsoft.com/azure/templates/microsoft.datafactory/factories
# custom:
#   id: ANX-ARM-0206
#   severity: low
#   topic: ml-analytics-encryption
#   subjects:
#   - microsoft.cognitiveservices/accounts
#   - microsoft.batch/batchaccounts
#   - microsoft.appconfiguration/configurationstores
#   - microsoft.datafactory/factories
#   - microsoft.synapse/workspaces
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key
#   remediation: "Name the key in `properties.encryption`."
package policies.arm.analytics_customer_key

import data.policies.lib.azure

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "encryption"],
	}
}

_own_key if azure.one_of(input.subject.config.properties.encryption.keySource, {"microsoft.keyvault"})

_own_key if input.subject.config.properties.encryption.keyVaultProperties

_own_key if azure.given(input.subject.config.properties.encryption.keyName)

_own_key if input.subject.config.properties.encryption.cmk

# Accounts whose pools run in the subscription of the customer.
_own_key if input.subject.config.properties.keyVaultReference

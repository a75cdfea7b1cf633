# METADATA
# title: Message services are encrypted with a key of one's own
# description: Checks that Service Bus and Event Hubs namespaces use a customer-managed key.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# custom:
#   id: ANX-ARM-0203
#   severity: low
#   topic: messaging-encryption
#   subjects: [microsoft.servicebus/namespaces]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key
#   remediation: "Set `properties.encryption.keySource` to `Microsoft.KeyVault`."
package policies.arm.messaging_customer_key

import data.policies.lib.azure

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["properties", "encryption", "keySource"],
	}
}

_own_key if azure.one_of(input.subject.config.properties.encryption.keySource, {"microsoft.keyvault"})

# METADATA
# title: Message services are encrypted with a key of one's own
# description: Checks that Service Bus and Event Hubs namespaces use a customer-managed key.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# custom:
#   id: ANX-TF-AZURE-0203
#   severity: low
#   topic: messaging-encryption
#   subjects: [azurerm_servicebus_namespace]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key
#   remediation: "Add a `customer_managed_key` block."
package policies.terraform.azure.messaging_customer_key

deny contains finding if {
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["customer_managed_key"],
	}
}

_own_key if count(input.subject.config.customer_managed_key) > 0

# METADATA
# title: Message services are encrypted twice
# description: Checks that Service Bus namespaces are encrypted twice, with two algorithms.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicebus/namespaces
# custom:
#   id: ANX-TF-AZURE-0204
#   severity: low
#   topic: messaging-encryption
#   subjects: [azurerm_servicebus_namespace]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted a second time below the service"}
#   does_not_show: who holds the keys
#   remediation: "Set `infrastructure_encryption_enabled = true` in `customer_managed_key`."
package policies.terraform.azure.messaging_double_encryption

import data.policies.lib.values

deny contains finding if {
	not _twice
	finding := {
		"message": sprintf("%s is encrypted only once", [input.subject.address]),
		"path": ["customer_managed_key", 0, "infrastructure_encryption_enabled"],
	}
}

_twice if values.is_true(input.subject.config.customer_managed_key[0].infrastructure_encryption_enabled)

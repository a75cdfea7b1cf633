# METADATA
# title: Analytics and AI services are encrypted with a key of one's own
# description: >-
#   Checks that configuration stores, data factories, AI, Databricks, Batch and Synapse services use a
#   customer-managed key.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts
# - https://learn.microsoft.com/azure/templates/microsoft.datafactory/factories
# custom:
#   id: ANX-TF-AZURE-0206
#   severity: low
#   topic: ml-analytics-encryption
#   subjects:
#   - azurerm_app_configuration
#   - azurerm_data_factory
#   - azurerm_cognitive_account
#   - azurerm_synapse_workspace
#   - azurerm_batch_account
#   - azurerm_databricks_workspace
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the organisation holds and can withdraw the key"}
#   does_not_show: rotation of the key
#   remediation: Name the key in the block or attribute for the customer-managed key.
package policies.terraform.azure.analytics_customer_key

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_app_configuration"
	not _own_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["encryption", 0, "key_vault_key_identifier"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_data_factory"
	not _factory_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["customer_managed_key_id"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_cognitive_account", "azurerm_synapse_workspace"}
	not _block
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["customer_managed_key"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_batch_account"
	not _batch_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["encryption"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_databricks_workspace"
	not _bricks_key
	finding := {
		"message": sprintf("%s is encrypted with a key of Microsoft", [input.subject.address]),
		"path": ["customer_managed_key_enabled"],
	}
}

_own_key if azure.given(input.subject.config.encryption[0].key_vault_key_identifier)

_factory_key if azure.given(input.subject.config.customer_managed_key_id)

_block if count(input.subject.config.customer_managed_key) > 0

_block if input.related.azurerm_cognitive_account_customer_managed_key

_batch_key if count(input.subject.config.encryption) > 0

_bricks_key if values.is_true(input.subject.config.customer_managed_key_enabled)

_bricks_key if azure.given(input.subject.config.managed_services_cmk_key_vault_key_id)

_bricks_key if azure.given(input.subject.config.managed_disk_cmk_key_vault_key_id)

_block if input.related.azurerm_synapse_workspace_key

_factory_key if input.related.azurerm_data_factory_customer_managed_key

# Accounts whose pools run in the subscription of the customer.
_batch_key if count(input.subject.config.key_vault_reference) > 0

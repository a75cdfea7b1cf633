package policies.terraform.azure.storage_containers_kept_test

import data.policies.terraform.azure.storage_containers_kept

_account(properties) := {"subject": {
	"type": "azurerm_storage_account",
	"address": "azurerm_storage_account.main",
	"config": {"blob_properties": [properties]},
}}

test_deny_containers_that_are_not_kept if {
	every properties in [
		{"delete_retention_policy": [{"days": 7}]},
		{"delete_retention_policy": [{"days": 7}], "container_delete_retention_policy": [{"days": 1}]},
	] {
		findings := storage_containers_kept.deny with input as _account(properties)
		findings == {{
			"message": "azurerm_storage_account.main does not keep deleted containers",
			"path": ["blob_properties", 0, "container_delete_retention_policy", 0, "days"],
		}}
	}
}

test_allow_others if {
	every properties in [
		{},
		{"delete_retention_policy": [{"days": 1}]},
		{"delete_retention_policy": [{"days": 30}], "container_delete_retention_policy": [{}]},
		{"delete_retention_policy": [{}], "container_delete_retention_policy": [{"days": 7}]},
	] {
		findings := storage_containers_kept.deny with input as _account(properties)
		findings == set()
	}
}

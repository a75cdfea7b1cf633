package policies.terraform.azure.storage_soft_delete_test

import data.policies.terraform.azure.storage_soft_delete

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_keep_deleted_blobs if {
	every config in [
		{},
		{"blob_properties": [{"versioning_enabled": true}]},
		{"blob_properties": [{"delete_retention_policy": [{"days": 1}]}]},
	] {
		findings := storage_soft_delete.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main does not keep deleted blobs", "path": ["blob_properties", 0, "delete_retention_policy", 0, "days"]}}
	}
}

test_allow_2 if {
	every config in [
		{"blob_properties": [{"delete_retention_policy": [{"days": 30}]}]},
		{"blob_properties": [{"delete_retention_policy": [{}]}]},
	] {
		findings := storage_soft_delete.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

package policies.terraform.azure.storage_infrastructure_encryption_test

import data.policies.terraform.azure.storage_infrastructure_encryption

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_is_encrypted_only_once if {
	every config in [
		{},
		{"infrastructure_encryption_enabled": false},
		{"infrastructure_encryption_enabled": ["x"]},
	] {
		findings := storage_infrastructure_encryption.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["infrastructure_encryption_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"infrastructure_encryption_enabled": true}] {
		findings := storage_infrastructure_encryption.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

package policies.terraform.azure.storage_shared_key_off_test

import data.policies.terraform.azure.storage_shared_key_off

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_account_keys if {
	every config in [{}, {"shared_access_key_enabled": true}] {
		findings := storage_shared_key_off.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main accepts account keys", "path": ["shared_access_key_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"shared_access_key_enabled": false}] {
		findings := storage_shared_key_off.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

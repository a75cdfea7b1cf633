package policies.terraform.azure.storage_customer_key_test

import data.policies.terraform.azure.storage_customer_key

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := storage_customer_key.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["customer_managed_key", 0, "key_vault_key_id"]}}
	}
}

test_allow_2 if {
	every config in [
		{"customer_managed_key": [{"key_vault_key_id": "https://shop.vault.azure.net/keys/data"}]},
		{"customer_managed_key": [{"managed_hsm_key_id": "x"}]},
	] {
		findings := storage_customer_key.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := storage_customer_key.deny with input as object.union(_input("azurerm_storage_account", config), {"related": {"azurerm_storage_account_customer_managed_key": [{"config": {"key_name": "data"}}]}})
		findings == set()
	}
}

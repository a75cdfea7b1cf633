package policies.terraform.azure.analytics_customer_key_test

import data.policies.terraform.azure.analytics_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}, {"encryption": [{"key_vault_key_identifier": ""}]}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_app_configuration", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["encryption", 0, "key_vault_key_identifier"]}}
	}
}

test_allow_2 if {
	every config in [{"encryption": [{"key_vault_key_identifier": "shop-key"}]}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_app_configuration", config)
		findings == set()
	}
}

test_deny_3_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}, {"customer_managed_key_id": ""}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_data_factory", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["customer_managed_key_id"]}}
	}
}

test_allow_4 if {
	every config in [{"customer_managed_key_id": "shop-key"}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_data_factory", config)
		findings == set()
	}
}

test_deny_5_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_cognitive_account", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["customer_managed_key"]}}
	}
}

test_allow_6 if {
	every config in [{"customer_managed_key": [{"key_vault_key_id": "x"}]}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_cognitive_account", config)
		findings == set()
	}
}

test_allow_7_with_related if {
	every config in [{}] {
		findings := analytics_customer_key.deny with input as object.union(_input("azurerm_cognitive_account", config), {"related": {"azurerm_cognitive_account_customer_managed_key": [{"config": {"key_vault_key_id": "x"}}]}})
		findings == set()
	}
}

test_deny_8_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_batch_account", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["encryption"]}}
	}
}

test_allow_9 if {
	every config in [{"encryption": [{"key_vault_key_id": "x"}]}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_batch_account", config)
		findings == set()
	}
}

test_deny_10_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := analytics_customer_key.deny with input as _input("azurerm_databricks_workspace", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["customer_managed_key_enabled"]}}
	}
}

test_allow_11 if {
	every config in [
		{"customer_managed_key_enabled": true},
		{"managed_services_cmk_key_vault_key_id": "x"},
		{"managed_disk_cmk_key_vault_key_id": "x"},
	] {
		findings := analytics_customer_key.deny with input as _input("azurerm_databricks_workspace", config)
		findings == set()
	}
}

test_allow_batch_account_with_vault if {
	every config in [
		{"key_vault_reference": [{"id": "x"}]},
	] {
		findings := analytics_customer_key.deny with input as _input("azurerm_batch_account", config)
		findings == set()
	}
}

test_allow_key_of_its_own if {
	every type, key in {
		"azurerm_synapse_workspace": "azurerm_synapse_workspace_key",
		"azurerm_data_factory": "azurerm_data_factory_customer_managed_key",
	} {
		findings := analytics_customer_key.deny with input as object.union(
			_input(type, {}),
			{"related": {key: [{"config": {}}]}},
		)
		findings == set()
	}
}

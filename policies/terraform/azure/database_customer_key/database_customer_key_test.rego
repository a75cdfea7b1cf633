package policies.terraform.azure.database_customer_key_test

import data.policies.terraform.azure.database_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}, {"key_vault_key_id": ""}] {
		findings := database_customer_key.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["key_vault_key_id"]}}
	}
}

test_allow_2 if {
	every config in [{"key_vault_key_id": "https://shop.vault.azure.net/keys/data"}] {
		findings := database_customer_key.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == set()
	}
}

test_deny_3_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := database_customer_key.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["customer_managed_key"]}}
	}
}

test_allow_4 if {
	every config in [
		{"customer_managed_key": [{"key_vault_key_id": "https://shop.vault.azure.net/keys/data"}]},
	] {
		findings := database_customer_key.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}

test_allow_5_with_related if {
	every config in [{}] {
		findings := database_customer_key.deny with input as object.union(_input("azurerm_postgresql_server", config), {"related": {"azurerm_postgresql_server_key": [{"config": {"key_name": "data"}}]}})
		findings == set()
	}
}

test_allow_6_with_related if {
	every config in [{}] {
		findings := database_customer_key.deny with input as object.union(_input("azurerm_postgresql_server", config), {"related": {"azurerm_mysql_server_key": [{"config": {"key_name": "data"}}]}})
		findings == set()
	}
}

test_allow_7_with_related if {
	every config in [{}] {
		findings := database_customer_key.deny with input as object.union(_input("azurerm_postgresql_server", config), {"related": {"azurerm_kusto_cluster_customer_managed_key": [{"config": {"key_name": "data"}}]}})
		findings == set()
	}
}

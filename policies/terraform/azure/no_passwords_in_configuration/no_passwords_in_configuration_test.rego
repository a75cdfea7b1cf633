package policies.terraform.azure.no_passwords_in_configuration_test

import data.policies.terraform.azure.no_passwords_in_configuration

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_its_password_written_down if {
	every config in [{"sql_administrator_login_password": "shop-invented-pass"}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_synapse_workspace", config)
		findings == {{"message": "x.main has its password written down", "path": ["sql_administrator_login_password"]}}
	}
}

test_allow_2 if {
	every config in [{"sql_administrator_login_password": ""}, {}, {"sql_administrator_login_password": ["x"]}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_synapse_workspace", config)
		findings == set()
	}
}

test_deny_3_has_its_password_written_down if {
	every config in [{"administrator_login_password": "shop-invented-pass"}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main has its password written down", "path": ["administrator_login_password"]}}
	}
}

test_allow_4 if {
	every config in [{"administrator_login_password": ""}, {}, {"administrator_login_password": ["x"]}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_mssql_server", config)
		findings == set()
	}
}

test_deny_5_has_its_password_written_down if {
	every config in [{"administrator_password": "shop-invented-pass"}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_postgresql_flexible_server", config)
		findings == {{"message": "x.main has its password written down", "path": ["administrator_password"]}}
	}
}

test_allow_6 if {
	every config in [{"administrator_password": ""}, {}, {"administrator_password": ["x"]}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_postgresql_flexible_server", config)
		findings == set()
	}
}

test_deny_7_has_its_password_written_down if {
	every config in [{"admin_password": "shop-invented-pass"}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main has its password written down", "path": ["admin_password"]}}
	}
}

test_allow_8 if {
	every config in [{"admin_password": ""}, {}, {"admin_password": ["x"]}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == set()
	}
}

test_deny_9_has_its_password_written_down if {
	every config in [{"os_profile": [{"admin_password": "shop-invented-pass"}]}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main has its password written down", "path": ["os_profile", 0, "admin_password"]}}
	}
}

test_allow_10 if {
	every config in [{"os_profile": [{"admin_password": ""}]}, {}, {"os_profile": [{"admin_password": ["x"]}]}] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_virtual_machine", config)
		findings == set()
	}
}

test_deny_scale_set if {
	every config in [
		{"os_profile": [{"admin_password": "shop-invented-pass"}]},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_virtual_machine_scale_set", config)
		findings == {{"message": "x.main has its password written down", "path": ["os_profile", 0, "admin_password"]}}
	}
}

test_deny_vault_secret if {
	every config in [
		{"value": "shop-invented-pass"},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_key_vault_secret", config)
		findings == {{"message": "x.main has its secret written down", "path": ["value"]}}
	}
}

test_deny_container_app if {
	every config in [
		{"secret": [{"name": "a", "value": "shop-invented-pass"}]},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_container_app", config)
		findings == {{"message": "x.main has a secret written down", "path": ["secret", 0, "value"]}}
	}
}

test_deny_batch_pool if {
	every config in [
		{"user_accounts": [{"name": "a", "password": "shop-invented-pass"}]},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_batch_pool", config)
		findings == {{"message": "x.main has a password written down", "path": ["user_accounts", 0, "password"]}}
	}
}

test_deny_cluster if {
	every config in [
		{"gateway": [{"username": "a", "password": "shop-invented-pass"}]},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_hdinsight_spark_cluster", config)
		findings == {{"message": "x.main has a password written down", "path": ["gateway", 0, "password"]}}
	}
}

test_deny_app_settings if {
	every config in [
		{"app_settings": {"DB_PASSWORD": "shop-invented-pass", "MODE": "fast"}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_linux_web_app", config)
		findings == {{"message": "x.main has DB_PASSWORD written down", "path": ["app_settings", "DB_PASSWORD"]}}
	}
}

test_allow_references if {
	every config in [
		{"app_settings": {"DB_PASSWORD": "@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/db)"}},
		{},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("azurerm_linux_web_app", config)
		findings == set()
	}
}

package policies.arm.no_passwords_in_configuration_test

import data.policies.arm.no_passwords_in_configuration

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_its_password_written_down if {
	every config in [{"properties": {"sqlAdministratorLoginPassword": "shop-invented-pass"}}] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == {{"message": "x.main has its password written down", "path": ["properties", "sqlAdministratorLoginPassword"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"sqlAdministratorLoginPassword": ""}},
		{},
		{"properties": {"sqlAdministratorLoginPassword": ["x"]}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == set()
	}
}

test_deny_3_has_its_password_written_down if {
	every config in [{"properties": {"administratorLoginPassword": "shop-invented-pass"}}] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.sql/servers", config)
		findings == {{"message": "x.main has its password written down", "path": ["properties", "administratorLoginPassword"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"administratorLoginPassword": ""}},
		{},
		{"properties": {"administratorLoginPassword": ["x"]}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.sql/servers", config)
		findings == set()
	}
}

test_deny_5_has_its_password_written_down if {
	every config in [{"properties": {"osProfile": {"adminPassword": "shop-invented-pass"}}}] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main has its password written down", "path": ["properties", "osProfile", "adminPassword"]}}
	}
}

test_allow_6 if {
	every config in [
		{"properties": {"osProfile": {"adminPassword": ""}}},
		{},
		{"properties": {"osProfile": {"adminPassword": ["x"]}}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

test_deny_scale_set if {
	every config in [
		{"properties": {"virtualMachineProfile": {"osProfile": {"adminPassword": "shop-invented-pass"}}}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == {{"message": "x.main has its password written down", "path": ["properties", "virtualMachineProfile", "osProfile", "adminPassword"]}}
	}
}

test_deny_vault_secret if {
	every config in [
		{"properties": {"value": "shop-invented-pass"}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.keyvault/vaults/secrets", config)
		findings == {{"message": "x.main has its secret written down", "path": ["properties", "value"]}}
	}
}

test_deny_container_app if {
	every config in [
		{"properties": {"configuration": {"secrets": [{"name": "a", "value": "shop-invented-pass"}]}}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.app/containerapps", config)
		findings == {{"message": "x.main has a secret written down", "path": ["properties", "configuration", "secrets", 0, "value"]}}
	}
}

test_deny_app_settings if {
	every config in [
		{"properties": {"siteConfig": {"appSettings": [{"name": "DB_PASSWORD", "value": "shop-invented-pass"}, {"name": "MODE", "value": "fast"}]}}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main has DB_PASSWORD written down", "path": ["properties", "siteConfig", "appSettings", 0, "value"]}}
	}
}

test_deny_app_settings_apart if {
	every config in [
		{"name": "shop/appsettings", "properties": {"DB_PASSWORD": "shop-invented-pass"}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main has DB_PASSWORD written down", "path": ["properties", "DB_PASSWORD"]}}
	}
}

test_allow_references if {
	every config in [
		{"name": "shop/appsettings", "properties": {"DB_PASSWORD": "@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/db)"}},
		{"name": "shop/web", "properties": {}},
	] {
		findings := no_passwords_in_configuration.deny with input as _input("microsoft.web/sites/config", config)
		findings == set()
	}
}

test_only_what_is_written_is_judged if {
	type := "microsoft.sql/servers"
	path := ["properties", "administratorLoginPassword"]
	every properties, paths in {
		{}: set(),
		{"administratorLoginPassword": "${}-shop"}: set(),
		{"administratorLoginPassword": "shop-invented-pass"}: {path},
	} {
		subject := object.union(
			_subject(type, {"properties": {"administratorLoginPassword": "not looked at"}}),
			{"views": {"written": {"properties": properties}}},
		)
		findings := no_passwords_in_configuration.deny with input as {"subject": subject, "related": {}}
		{finding.path | some finding in findings} == paths
	}
}

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

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

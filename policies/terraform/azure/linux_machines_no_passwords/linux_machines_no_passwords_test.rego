package policies.terraform.azure.linux_machines_no_passwords_test

import data.policies.terraform.azure.linux_machines_no_passwords

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_passwords if {
	every config in [{"disable_password_authentication": false}] {
		findings := linux_machines_no_passwords.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main accepts passwords", "path": ["disable_password_authentication"]}}
	}
}

test_allow_2 if {
	every config in [{"disable_password_authentication": true}, {}, {"disable_password_authentication": ["x"]}] {
		findings := linux_machines_no_passwords.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == set()
	}
}

test_deny_3_accepts_passwords if {
	every config in [{"os_profile_linux_config": [{"disable_password_authentication": false}]}] {
		findings := linux_machines_no_passwords.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main accepts passwords", "path": ["os_profile_linux_config", 0, "disable_password_authentication"]}}
	}
}

test_allow_4 if {
	every config in [
		{"os_profile_linux_config": [{"disable_password_authentication": true}]},
		{},
		{"os_profile_linux_config": [{"disable_password_authentication": ["x"]}]},
	] {
		findings := linux_machines_no_passwords.deny with input as _input("azurerm_virtual_machine", config)
		findings == set()
	}
}

package policies.terraform.azure.linux_machines_ssh_key_test

import data.policies.terraform.azure.linux_machines_ssh_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_ssh_key if {
	every config in [{}] {
		findings := linux_machines_ssh_key.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main has no SSH key", "path": ["admin_ssh_key"]}}
	}
}

test_allow_2 if {
	every config in [{"admin_ssh_key": [{"username": "shop"}]}] {
		findings := linux_machines_ssh_key.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == set()
	}
}

package policies.terraform.azure.machine_learning_restricted_test

import data.policies.terraform.azure.machine_learning_restricted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_the_public if {
	every config in [{"public_network_access_enabled": true}] {
		findings := machine_learning_restricted.deny with input as _input("azurerm_machine_learning_workspace", config)
		findings == {{"message": "x.main is open to the public", "path": ["public_network_access_enabled"]}}
	}
}

test_deny_2_is_open_to_the_public if {
	every config in [{"public_access_behind_virtual_network_enabled": true}] {
		findings := machine_learning_restricted.deny with input as _input("azurerm_machine_learning_workspace", config)
		findings == {{"message": "x.main is open to the public", "path": ["public_access_behind_virtual_network_enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"public_network_access_enabled": false},
		{"public_access_behind_virtual_network_enabled": false},
		{},
		{"public_network_access_enabled": ["x"]},
	] {
		findings := machine_learning_restricted.deny with input as _input("azurerm_machine_learning_workspace", config)
		findings == set()
	}
}

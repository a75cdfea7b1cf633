package policies.terraform.azure.machines_no_extensions_test

import data.policies.terraform.azure.machines_no_extensions

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_takes_extensions if {
	every config in [{}, {"allow_extension_operations": true}] {
		findings := machines_no_extensions.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main takes extensions", "path": ["allow_extension_operations"]}}
	}
}

test_allow_2 if {
	every config in [{"allow_extension_operations": false}] {
		findings := machines_no_extensions.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == set()
	}
}

test_deny_3_takes_extensions if {
	every config in [{}, {"extension_operations_enabled": true}] {
		findings := machines_no_extensions.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == {{"message": "x.main takes extensions", "path": ["extension_operations_enabled"]}}
	}
}

test_allow_4 if {
	every config in [{"extension_operations_enabled": false}] {
		findings := machines_no_extensions.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == set()
	}
}

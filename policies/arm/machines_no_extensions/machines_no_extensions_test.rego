package policies.arm.machines_no_extensions_test

import data.policies.arm.machines_no_extensions

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_takes_extensions if {
	every config in [{}, {"properties": {"osProfile": {"allowExtensionOperations": true}}}] {
		findings := machines_no_extensions.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main takes extensions", "path": ["properties", "osProfile", "allowExtensionOperations"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"osProfile": {"allowExtensionOperations": false}}}] {
		findings := machines_no_extensions.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

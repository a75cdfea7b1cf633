package policies.terraform.azure.machines_host_encryption_test

import data.policies.terraform.azure.machines_host_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_temporary_disks_in_plain if {
	every config in [{}, {"encryption_at_host_enabled": false}, {"encryption_at_host_enabled": ["x"]}] {
		findings := machines_host_encryption.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["encryption_at_host_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"encryption_at_host_enabled": true}] {
		findings := machines_host_encryption.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == set()
	}
}

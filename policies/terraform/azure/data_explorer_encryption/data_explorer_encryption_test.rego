package policies.terraform.azure.data_explorer_encryption_test

import data.policies.terraform.azure.data_explorer_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_encrypt_its_disks if {
	every config in [{}, {"disk_encryption_enabled": false}, {"disk_encryption_enabled": ["x"]}] {
		findings := data_explorer_encryption.deny with input as _input("azurerm_kusto_cluster", config)
		findings == {{"message": "x.main does not encrypt its disks", "path": ["disk_encryption_enabled"]}}
	}
}

test_deny_2_does_not_encrypt_its_disks if {
	every config in [{"enable_disk_encryption": false}] {
		findings := data_explorer_encryption.deny with input as _input("azurerm_kusto_cluster", config)
		findings == {{"message": "x.main does not encrypt its disks", "path": ["enable_disk_encryption"]}}
	}
}

test_allow_3 if {
	every config in [{"disk_encryption_enabled": true}, {"enable_disk_encryption": true}] {
		findings := data_explorer_encryption.deny with input as _input("azurerm_kusto_cluster", config)
		findings == set()
	}
}

package policies.terraform.azure.disks_encrypted_test

import data.policies.terraform.azure.disks_encrypted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_stored_in_plain if {
	every config in [{"encryption_settings": [{"enabled": false}]}] {
		findings := disks_encrypted.deny with input as _input("azurerm_managed_disk", config)
		findings == {{"message": "x.main is stored in plain", "path": ["encryption_settings", 0, "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"encryption_settings": [{"enabled": true}]},
		{},
		{"encryption_settings": [{"enabled": ["x"]}]},
	] {
		findings := disks_encrypted.deny with input as _input("azurerm_managed_disk", config)
		findings == set()
	}
}

package policies.terraform.azure.scale_sets_automatic_upgrade_test

import data.policies.terraform.azure.scale_sets_automatic_upgrade

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_upgrade_by_itself if {
	every config in [{}, {"automatic_os_upgrade": false}, {"automatic_os_upgrade": ["x"]}] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("azurerm_virtual_machine_scale_set", config)
		findings == {{"message": "x.main does not upgrade by itself", "path": ["automatic_os_upgrade"]}}
	}
}

test_allow_2 if {
	every config in [{"automatic_os_upgrade": true}] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("azurerm_virtual_machine_scale_set", config)
		findings == set()
	}
}

test_deny_3_does_not_upgrade_by_itself if {
	every config in [
		{},
		{"automatic_os_upgrade_policy": [{"automatic_os_upgrade_enabled": false}]},
		{"automatic_os_upgrade_policy": [{"automatic_os_upgrade_enabled": ["x"]}]},
	] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == {{"message": "x.main does not upgrade by itself", "path": ["automatic_os_upgrade_policy", 0, "automatic_os_upgrade_enabled"]}}
	}
}

test_deny_4_does_not_upgrade_by_itself if {
	every config in [{"automatic_os_upgrade_policy": [{"enable_automatic_os_upgrade": false}]}] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == {{"message": "x.main does not upgrade by itself", "path": ["automatic_os_upgrade_policy", 0, "enable_automatic_os_upgrade"]}}
	}
}

test_allow_5 if {
	every config in [
		{"automatic_os_upgrade_policy": [{"automatic_os_upgrade_enabled": true}]},
		{"automatic_os_upgrade_policy": [{"enable_automatic_os_upgrade": true}]},
	] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("azurerm_linux_virtual_machine_scale_set", config)
		findings == set()
	}
}

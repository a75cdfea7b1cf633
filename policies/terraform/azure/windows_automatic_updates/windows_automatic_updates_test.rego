package policies.terraform.azure.windows_automatic_updates_test

import data.policies.terraform.azure.windows_automatic_updates

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_install_updates if {
	every config in [{"automatic_updates_enabled": false}] {
		findings := windows_automatic_updates.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == {{"message": "x.main does not install updates", "path": ["automatic_updates_enabled"]}}
	}
}

test_deny_2_does_not_install_updates if {
	every config in [{"enable_automatic_updates": false}] {
		findings := windows_automatic_updates.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == {{"message": "x.main does not install updates", "path": ["enable_automatic_updates"]}}
	}
}

test_allow_3 if {
	every config in [
		{"automatic_updates_enabled": true},
		{"enable_automatic_updates": true},
		{},
		{"automatic_updates_enabled": ["x"]},
	] {
		findings := windows_automatic_updates.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == set()
	}
}

test_deny_old_machine if {
	every config in [
		{"os_profile_windows_config": [{"enable_automatic_upgrades": false}]},
	] {
		findings := windows_automatic_updates.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main does not install updates", "path": ["os_profile_windows_config", 0, "enable_automatic_upgrades"]}}
	}
}

test_allow_old_machine if {
	every config in [
		{"os_profile_windows_config": [{"enable_automatic_upgrades": true}]},
		{},
	] {
		findings := windows_automatic_updates.deny with input as _input("azurerm_virtual_machine", config)
		findings == set()
	}
}

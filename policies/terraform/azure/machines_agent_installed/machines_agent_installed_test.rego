package policies.terraform.azure.machines_agent_installed_test

import data.policies.terraform.azure.machines_agent_installed

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_agent if {
	every config in [{"provision_vm_agent": false}] {
		findings := machines_agent_installed.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == {{"message": "x.main has no agent", "path": ["provision_vm_agent"]}}
	}
}

test_allow_2 if {
	every config in [{"provision_vm_agent": true}, {}, {"provision_vm_agent": ["x"]}] {
		findings := machines_agent_installed.deny with input as _input("azurerm_windows_virtual_machine", config)
		findings == set()
	}
}

test_deny_old_machine if {
	every config in [
		{"os_profile_windows_config": [{"provision_vm_agent": false}]},
	] {
		findings := machines_agent_installed.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main has no agent", "path": ["os_profile_windows_config", 0, "provision_vm_agent"]}}
	}
}

test_allow_old_machine if {
	every config in [
		{"os_profile_windows_config": [{"provision_vm_agent": true}]},
		{},
	] {
		findings := machines_agent_installed.deny with input as _input("azurerm_virtual_machine", config)
		findings == set()
	}
}

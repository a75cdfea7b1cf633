package policies.arm.machines_agent_installed_test

import data.policies.arm.machines_agent_installed

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_agent if {
	every config in [{"properties": {"osProfile": {"windowsConfiguration": {"provisionVMAgent": false}}}}] {
		findings := machines_agent_installed.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main has no agent", "path": ["properties", "osProfile", "windowsConfiguration", "provisionVMAgent"]}}
	}
}

test_deny_2_has_no_agent if {
	every config in [{"properties": {"osProfile": {"linuxConfiguration": {"provisionVMAgent": false}}}}] {
		findings := machines_agent_installed.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main has no agent", "path": ["properties", "osProfile", "linuxConfiguration", "provisionVMAgent"]}}
	}
}

test_allow_3 if {
	every config in [
		{"properties": {"osProfile": {"windowsConfiguration": {"provisionVMAgent": true}}}},
		{"properties": {"osProfile": {"linuxConfiguration": {"provisionVMAgent": true}}}},
		{},
		{"properties": {"osProfile": {"windowsConfiguration": {"provisionVMAgent": ["x"]}}}},
	] {
		findings := machines_agent_installed.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

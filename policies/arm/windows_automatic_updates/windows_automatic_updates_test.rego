package policies.arm.windows_automatic_updates_test

import data.policies.arm.windows_automatic_updates

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_install_updates if {
	every config in [
		{"properties": {"osProfile": {"windowsConfiguration": {"enableAutomaticUpdates": false}}}},
	] {
		findings := windows_automatic_updates.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main does not install updates", "path": ["properties", "osProfile", "windowsConfiguration", "enableAutomaticUpdates"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"osProfile": {"windowsConfiguration": {"enableAutomaticUpdates": true}}}},
		{},
		{"properties": {"osProfile": {"windowsConfiguration": {"enableAutomaticUpdates": ["x"]}}}},
	] {
		findings := windows_automatic_updates.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

test_deny_3_does_not_install_updates if {
	every config in [
		{
			"properties": {
				"virtualMachineProfile": {
					"osProfile": {
						"windowsConfiguration": {
							"enableAutomaticUpdates": false
						}
					}
				}
			}
		},
	] {
		findings := windows_automatic_updates.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == {{"message": "x.main does not install updates", "path": ["properties", "virtualMachineProfile", "osProfile", "windowsConfiguration", "enableAutomaticUpdates"]}}
	}
}

test_allow_4 if {
	every config in [
		{
			"properties": {
				"virtualMachineProfile": {
					"osProfile": {
						"windowsConfiguration": {
							"enableAutomaticUpdates": true
						}
					}
				}
			}
		},
		{},
		{
			"properties": {
				"virtualMachineProfile": {
					"osProfile": {
						"windowsConfiguration": {
							"enableAutomaticUpdates": [
								"x"
							]
						}
					}
				}
			}
		},
	] {
		findings := windows_automatic_updates.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == set()
	}
}

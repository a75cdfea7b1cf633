package policies.arm.linux_machines_no_passwords_test

import data.policies.arm.linux_machines_no_passwords

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_passwords if {
	every config in [
		{"properties": {"osProfile": {"linuxConfiguration": {"disablePasswordAuthentication": false}}}},
		{"properties": {"storageProfile": {"osDisk": {"osType": "Linux"}}}},
		{"properties": {"storageProfile": {"imageReference": {"publisher": "Canonical"}}}},
	] {
		findings := linux_machines_no_passwords.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main accepts passwords", "path": ["properties", "osProfile", "linuxConfiguration", "disablePasswordAuthentication"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"osProfile": {"linuxConfiguration": {"disablePasswordAuthentication": true}}}},
		{"properties": {"osProfile": {"windowsConfiguration": {"provisionVMAgent": true}}}},
	] {
		findings := linux_machines_no_passwords.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

test_deny_3_accepts_passwords if {
	every config in [
		{
			"properties": {
				"virtualMachineProfile": {
					"osProfile": {
						"linuxConfiguration": {
							"disablePasswordAuthentication": false
						}
					}
				}
			}
		},
	] {
		findings := linux_machines_no_passwords.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == {{"message": "x.main accepts passwords", "path": ["properties", "virtualMachineProfile", "osProfile", "linuxConfiguration", "disablePasswordAuthentication"]}}
	}
}

test_allow_4 if {
	every config in [
		{
			"properties": {
				"virtualMachineProfile": {
					"osProfile": {
						"linuxConfiguration": {
							"disablePasswordAuthentication": true
						}
					}
				}
			}
		},
	] {
		findings := linux_machines_no_passwords.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == set()
	}
}

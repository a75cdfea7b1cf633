package policies.arm.machines_host_encryption_test

import data.policies.arm.machines_host_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_temporary_disks_in_plain if {
	every config in [
		{},
		{"properties": {"securityProfile": {"encryptionAtHost": false}}},
		{"properties": {"securityProfile": {"encryptionAtHost": ["x"]}}},
	] {
		findings := machines_host_encryption.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["properties", "securityProfile", "encryptionAtHost"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"securityProfile": {"encryptionAtHost": true}}}] {
		findings := machines_host_encryption.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

test_deny_3_leaves_temporary_disks_in_plain if {
	every config in [
		{},
		{"properties": {"virtualMachineProfile": {"securityProfile": {"encryptionAtHost": false}}}},
		{"properties": {"virtualMachineProfile": {"securityProfile": {"encryptionAtHost": ["x"]}}}},
	] {
		findings := machines_host_encryption.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["properties", "virtualMachineProfile", "securityProfile", "encryptionAtHost"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"virtualMachineProfile": {"securityProfile": {"encryptionAtHost": true}}}},
	] {
		findings := machines_host_encryption.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == set()
	}
}

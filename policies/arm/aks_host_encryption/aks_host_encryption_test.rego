package policies.arm.aks_host_encryption_test

import data.policies.arm.aks_host_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_temporary_disks_in_plain if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a"}]}}] {
		findings := aks_host_encryption.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["properties", "agentPoolProfiles", 0, "enableEncryptionAtHost"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "enableEncryptionAtHost": true}]}}] {
		findings := aks_host_encryption.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

test_deny_pool_of_its_own if {
	every config in [
		{"properties": {"enableEncryptionAtHost": false}},
	] {
		findings := aks_host_encryption.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == {{"message": "x.main leaves temporary disks in plain", "path": ["properties", "enableEncryptionAtHost"]}}
	}
}

test_allow_pool_of_its_own if {
	every config in [
		{"properties": {"enableEncryptionAtHost": true}},
	] {
		findings := aks_host_encryption.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == set()
	}
}

package policies.arm.aks_disk_encryption_set_test

import data.policies.arm.aks_disk_encryption_set

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_encrypts_disks_with_a_key_of_microsoft if {
	every config in [{}, {"properties": {"diskEncryptionSetID": ""}}] {
		findings := aks_disk_encryption_set.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main encrypts disks with a key of Microsoft", "path": ["properties", "diskEncryptionSetID"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"diskEncryptionSetID": "shop-keys"}}] {
		findings := aks_disk_encryption_set.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

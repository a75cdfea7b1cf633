package policies.arm.disks_customer_key_test

import data.policies.arm.disks_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}, {"properties": {"encryption": {"diskEncryptionSetId": ""}}}] {
		findings := disks_customer_key.deny with input as _input("microsoft.compute/disks", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["properties", "encryption", "diskEncryptionSetId"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"encryption": {"diskEncryptionSetId": "shop-keys"}}}] {
		findings := disks_customer_key.deny with input as _input("microsoft.compute/disks", config)
		findings == set()
	}
}

test_deny_3_is_encrypted_with_a_key_of_microsoft if {
	every config in [{"properties": {"storageProfile": {"osDisk": {"osType": "Linux"}}}}] {
		findings := disks_customer_key.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["properties", "storageProfile", "osDisk", "managedDisk", "diskEncryptionSet", "id"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"storageProfile": {"osDisk": {"managedDisk": {"diskEncryptionSet": {"id": "x"}}}}}},
		{
			"properties": {
				"storageProfile": {
					"osDisk": {
						"managedDisk": {
							"securityProfile": {
								"diskEncryptionSet": {
									"id": "x"
								}
							}
						}
					}
				}
			}
		},
	] {
		findings := disks_customer_key.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

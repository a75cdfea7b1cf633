package policies.terraform.azure.disks_customer_key_test

import data.policies.terraform.azure.disks_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}, {"disk_encryption_set_id": ""}, {"encryption_settings": [{"enabled": false}]}] {
		findings := disks_customer_key.deny with input as _input("azurerm_managed_disk", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["disk_encryption_set_id"]}}
	}
}

test_allow_2 if {
	every config in [
		{"disk_encryption_set_id": "shop-keys"},
		{"secure_vm_disk_encryption_set_id": "x"},
		{"encryption_settings": [{"key_encryption_key": [{"key_url": "x"}]}]},
	] {
		findings := disks_customer_key.deny with input as _input("azurerm_managed_disk", config)
		findings == set()
	}
}

package policies.terraform.azure.aks_disk_encryption_set_test

import data.policies.terraform.azure.aks_disk_encryption_set

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_encrypts_disks_with_a_key_of_microsoft if {
	every config in [{}, {"disk_encryption_set_id": ""}] {
		findings := aks_disk_encryption_set.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main encrypts disks with a key of Microsoft", "path": ["disk_encryption_set_id"]}}
	}
}

test_allow_2 if {
	every config in [{"disk_encryption_set_id": "shop-keys"}] {
		findings := aks_disk_encryption_set.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

package policies.terraform.azure.storage_no_public_blobs_test

import data.policies.terraform.azure.storage_no_public_blobs

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_containers_be_public if {
	every config in [{}, {"allow_nested_items_to_be_public": true}] {
		findings := storage_no_public_blobs.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main lets containers be public", "path": ["allow_nested_items_to_be_public"]}}
	}
}

test_allow_2 if {
	every config in [{"allow_nested_items_to_be_public": false}, {"allow_blob_public_access": false}] {
		findings := storage_no_public_blobs.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

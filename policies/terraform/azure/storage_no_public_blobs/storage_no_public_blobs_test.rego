package policies.terraform.azure.storage_no_public_blobs_test

import data.policies.terraform.azure.storage_no_public_blobs

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

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

test_deny_3_is_open_to_everyone if {
	every config in [{"container_access_type": "blob"}, {"container_access_type": "container"}] {
		findings := storage_no_public_blobs.deny with input as _input("azurerm_storage_container", config)
		findings == {{"message": "x.main is open to everyone", "path": ["container_access_type"]}}
	}
}

test_allow_4 if {
	every config in [{"container_access_type": "private"}, {}, {"container_access_type": ["x"]}] {
		findings := storage_no_public_blobs.deny with input as _input("azurerm_storage_container", config)
		findings == set()
	}
}

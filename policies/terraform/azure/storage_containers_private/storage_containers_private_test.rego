package policies.terraform.azure.storage_containers_private_test

import data.policies.terraform.azure.storage_containers_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_everyone if {
	every config in [{"container_access_type": "blob"}, {"container_access_type": "container"}] {
		findings := storage_containers_private.deny with input as _input("azurerm_storage_container", config)
		findings == {{"message": "x.main is open to everyone", "path": ["container_access_type"]}}
	}
}

test_allow_2 if {
	every config in [{"container_access_type": "private"}, {}, {"container_access_type": ["x"]}] {
		findings := storage_containers_private.deny with input as _input("azurerm_storage_container", config)
		findings == set()
	}
}

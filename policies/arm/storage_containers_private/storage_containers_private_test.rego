package policies.arm.storage_containers_private_test

import data.policies.arm.storage_containers_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_everyone if {
	every config in [{"properties": {"publicAccess": "Blob"}}, {"properties": {"publicAccess": "Container"}}] {
		findings := storage_containers_private.deny with input as _input("microsoft.storage/storageaccounts/blobservices/containers", config)
		findings == {{"message": "x.main is open to everyone", "path": ["properties", "publicAccess"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"publicAccess": "None"}}, {}, {"properties": {"publicAccess": ["x"]}}] {
		findings := storage_containers_private.deny with input as _input("microsoft.storage/storageaccounts/blobservices/containers", config)
		findings == set()
	}
}

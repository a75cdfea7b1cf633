package policies.arm.storage_no_public_blobs_test

import data.policies.arm.storage_no_public_blobs

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_containers_be_public if {
	every config in [{}, {"properties": {"allowBlobPublicAccess": true}}] {
		findings := storage_no_public_blobs.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main lets containers be public", "path": ["properties", "allowBlobPublicAccess"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"allowBlobPublicAccess": false}}, {"apiVersion": "2023-05-01"}] {
		findings := storage_no_public_blobs.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

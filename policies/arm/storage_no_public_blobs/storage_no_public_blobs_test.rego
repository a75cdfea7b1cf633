package policies.arm.storage_no_public_blobs_test

import data.policies.arm.storage_no_public_blobs

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

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

test_deny_3_is_open_to_everyone if {
	every config in [{"properties": {"publicAccess": "Blob"}}, {"properties": {"publicAccess": "Container"}}] {
		findings := storage_no_public_blobs.deny with input as _input("microsoft.storage/storageaccounts/blobservices/containers", config)
		findings == {{"message": "x.main is open to everyone", "path": ["properties", "publicAccess"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"publicAccess": "None"}}, {}, {"properties": {"publicAccess": ["x"]}}] {
		findings := storage_no_public_blobs.deny with input as _input("microsoft.storage/storageaccounts/blobservices/containers", config)
		findings == set()
	}
}

package policies.arm.storage_soft_delete_test

import data.policies.arm.storage_soft_delete

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_keep_deleted_blobs if {
	every config in [
		{},
		{"properties": {"deleteRetentionPolicy": {"enabled": false}}},
		{"properties": {"deleteRetentionPolicy": {"enabled": ["x"]}}},
	] {
		findings := storage_soft_delete.deny with input as _input("microsoft.storage/storageaccounts/blobservices", config)
		findings == {{"message": "x.main does not keep deleted blobs", "path": ["properties", "deleteRetentionPolicy", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"deleteRetentionPolicy": {"enabled": true}}}] {
		findings := storage_soft_delete.deny with input as _input("microsoft.storage/storageaccounts/blobservices", config)
		findings == set()
	}
}

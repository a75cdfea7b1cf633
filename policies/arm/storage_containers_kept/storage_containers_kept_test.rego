package policies.arm.storage_containers_kept_test

import data.policies.arm.storage_containers_kept

_service(properties) := {"subject": {
	"type": "microsoft.storage/storageaccounts/blobservices",
	"address": "blobServices main",
	"config": {"properties": properties},
}}

test_deny_containers_that_are_not_kept if {
	every properties in [
		{"deleteRetentionPolicy": {"enabled": true}},
		{"deleteRetentionPolicy": {"enabled": true}, "containerDeleteRetentionPolicy": {"enabled": false}},
	] {
		findings := storage_containers_kept.deny with input as _service(properties)
		findings == {{
			"message": "blobServices main does not keep deleted containers",
			"path": ["properties", "containerDeleteRetentionPolicy", "enabled"],
		}}
	}
}

test_allow_others if {
	every properties in [
		{},
		{"deleteRetentionPolicy": {"enabled": false}},
		{"deleteRetentionPolicy": {"enabled": true}, "containerDeleteRetentionPolicy": {"enabled": true}},
	] {
		findings := storage_containers_kept.deny with input as _service(properties)
		findings == set()
	}
}

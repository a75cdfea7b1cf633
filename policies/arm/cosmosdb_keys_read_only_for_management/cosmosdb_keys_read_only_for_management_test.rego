package policies.arm.cosmosdb_keys_read_only_for_management_test

import data.policies.arm.cosmosdb_keys_read_only_for_management

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_keys_change_its_structure if {
	every config in [
		{},
		{"properties": {"disableKeyBasedMetadataWriteAccess": false}},
		{"properties": {"disableKeyBasedMetadataWriteAccess": ["x"]}},
	] {
		findings := cosmosdb_keys_read_only_for_management.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == {{"message": "x.main lets keys change its structure", "path": ["properties", "disableKeyBasedMetadataWriteAccess"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"disableKeyBasedMetadataWriteAccess": true}}] {
		findings := cosmosdb_keys_read_only_for_management.deny with input as _input("microsoft.documentdb/databaseaccounts", config)
		findings == set()
	}
}

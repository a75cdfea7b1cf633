package policies.arm.storage_shared_key_off_test

import data.policies.arm.storage_shared_key_off

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_account_keys if {
	every config in [{}, {"properties": {"allowSharedKeyAccess": true}}] {
		findings := storage_shared_key_off.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main accepts account keys", "path": ["properties", "allowSharedKeyAccess"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"allowSharedKeyAccess": false}}] {
		findings := storage_shared_key_off.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

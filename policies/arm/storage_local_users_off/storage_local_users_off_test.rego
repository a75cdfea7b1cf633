package policies.arm.storage_local_users_off_test

import data.policies.arm.storage_local_users_off

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_may_have_local_users if {
	every config in [{}, {"properties": {"isLocalUserEnabled": true}}] {
		findings := storage_local_users_off.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main may have local users", "path": ["properties", "isLocalUserEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"isLocalUserEnabled": false}}] {
		findings := storage_local_users_off.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

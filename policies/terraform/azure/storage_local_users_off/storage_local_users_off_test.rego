package policies.terraform.azure.storage_local_users_off_test

import data.policies.terraform.azure.storage_local_users_off

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_may_have_local_users if {
	every config in [{}, {"local_user_enabled": true}] {
		findings := storage_local_users_off.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main may have local users", "path": ["local_user_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"local_user_enabled": false}] {
		findings := storage_local_users_off.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

package policies.terraform.azure.storage_replicated_test

import data.policies.terraform.azure.storage_replicated

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_keeps_its_copies_in_one_data_centre if {
	every config in [{}, {"account_replication_type": "LRS"}, {"account_replication_type": ["x"]}] {
		findings := storage_replicated.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main keeps its copies in one data centre", "path": ["account_replication_type"]}}
	}
}

test_allow_2 if {
	every config in [{"account_replication_type": "GRS"}, {"account_replication_type": "ZRS"}] {
		findings := storage_replicated.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

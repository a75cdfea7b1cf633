package policies.arm.storage_replicated_test

import data.policies.arm.storage_replicated

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_keeps_its_copies_in_one_data_centre if {
	every config in [{}, {"sku": {"name": "Standard_LRS"}}, {"sku": {"name": ["x"]}}] {
		findings := storage_replicated.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main keeps its copies in one data centre", "path": ["sku", "name"]}}
	}
}

test_allow_2 if {
	every config in [{"sku": {"name": "Standard_GRS"}}] {
		findings := storage_replicated.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

package policies.terraform.azure.data_lake_encryption_test

import data.policies.terraform.azure.data_lake_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_stored_in_plain if {
	every config in [{"encryption_state": "Disabled"}] {
		findings := data_lake_encryption.deny with input as _input("azurerm_data_lake_store", config)
		findings == {{"message": "x.main is stored in plain", "path": ["encryption_state"]}}
	}
}

test_allow_2 if {
	every config in [{"encryption_state": "Enabled"}, {}, {"encryption_state": ["x"]}] {
		findings := data_lake_encryption.deny with input as _input("azurerm_data_lake_store", config)
		findings == set()
	}
}

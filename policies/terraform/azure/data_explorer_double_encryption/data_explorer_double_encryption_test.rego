package policies.terraform.azure.data_explorer_double_encryption_test

import data.policies.terraform.azure.data_explorer_double_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_only_once if {
	every config in [{}, {"double_encryption_enabled": false}, {"double_encryption_enabled": ["x"]}] {
		findings := data_explorer_double_encryption.deny with input as _input("azurerm_kusto_cluster", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["double_encryption_enabled"]}}
	}
}

test_deny_2_is_encrypted_only_once if {
	every config in [{"enable_double_encryption": false}] {
		findings := data_explorer_double_encryption.deny with input as _input("azurerm_kusto_cluster", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["enable_double_encryption"]}}
	}
}

test_allow_3 if {
	every config in [{"double_encryption_enabled": true}, {"enable_double_encryption": true}] {
		findings := data_explorer_double_encryption.deny with input as _input("azurerm_kusto_cluster", config)
		findings == set()
	}
}

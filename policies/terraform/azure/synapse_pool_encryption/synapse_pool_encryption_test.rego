package policies.terraform.azure.synapse_pool_encryption_test

import data.policies.terraform.azure.synapse_pool_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_stored_in_plain if {
	every config in [{}, {"data_encrypted": false}, {"data_encrypted": ["x"]}] {
		findings := synapse_pool_encryption.deny with input as _input("azurerm_synapse_sql_pool", config)
		findings == {{"message": "x.main is stored in plain", "path": ["data_encrypted"]}}
	}
}

test_allow_2 if {
	every config in [{"data_encrypted": true}] {
		findings := synapse_pool_encryption.deny with input as _input("azurerm_synapse_sql_pool", config)
		findings == set()
	}
}

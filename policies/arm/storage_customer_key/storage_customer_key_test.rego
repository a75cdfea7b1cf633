package policies.arm.storage_customer_key_test

import data.policies.arm.storage_customer_key

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [
		{},
		{"properties": {"encryption": {"keySource": "Microsoft.Storage"}}},
		{"properties": {"encryption": {"keySource": ["x"]}}},
	] {
		findings := storage_customer_key.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["properties", "encryption", "keySource"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"encryption": {"keySource": "Microsoft.Keyvault"}}}] {
		findings := storage_customer_key.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

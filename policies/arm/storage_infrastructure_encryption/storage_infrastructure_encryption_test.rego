package policies.arm.storage_infrastructure_encryption_test

import data.policies.arm.storage_infrastructure_encryption

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_is_encrypted_only_once if {
	every config in [
		{},
		{"properties": {"encryption": {"requireInfrastructureEncryption": false}}},
		{"properties": {"encryption": {"requireInfrastructureEncryption": ["x"]}}},
	] {
		findings := storage_infrastructure_encryption.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["properties", "encryption", "requireInfrastructureEncryption"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"encryption": {"requireInfrastructureEncryption": true}}}] {
		findings := storage_infrastructure_encryption.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

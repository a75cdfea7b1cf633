package policies.arm.analytics_customer_key_test

import data.policies.arm.analytics_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := analytics_customer_key.deny with input as _input("microsoft.cognitiveservices/accounts", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["properties", "encryption"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"encryption": {"keySource": "Microsoft.KeyVault"}}},
		{"properties": {"encryption": {"keyVaultProperties": {"keyIdentifier": "x"}}}},
		{"properties": {"encryption": {"keyName": "x"}}},
		{"properties": {"encryption": {"cmk": {"key": {"name": "x"}}}}},
	] {
		findings := analytics_customer_key.deny with input as _input("microsoft.cognitiveservices/accounts", config)
		findings == set()
	}
}

test_allow_batch_account_with_vault if {
	every config in [
		{"properties": {"keyVaultReference": {"id": "x"}}},
	] {
		findings := analytics_customer_key.deny with input as _input("microsoft.batch/batchaccounts", config)
		findings == set()
	}
}

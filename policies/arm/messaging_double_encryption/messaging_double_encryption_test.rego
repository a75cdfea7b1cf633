package policies.arm.messaging_double_encryption_test

import data.policies.arm.messaging_double_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_only_once if {
	every config in [
		{},
		{"properties": {"encryption": {"requireInfrastructureEncryption": false}}},
		{"properties": {"encryption": {"requireInfrastructureEncryption": ["x"]}}},
	] {
		findings := messaging_double_encryption.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["properties", "encryption", "requireInfrastructureEncryption"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"encryption": {"requireInfrastructureEncryption": true}}}] {
		findings := messaging_double_encryption.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == set()
	}
}

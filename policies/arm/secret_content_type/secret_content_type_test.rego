package policies.arm.secret_content_type_test

import data.policies.arm.secret_content_type

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_say_what_it_is if {
	every config in [{}, {"properties": {"contentType": ""}}] {
		findings := secret_content_type.deny with input as _input("microsoft.keyvault/vaults/secrets", config)
		findings == {{"message": "x.main does not say what it is", "path": ["properties", "contentType"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"contentType": "text/plain"}}] {
		findings := secret_content_type.deny with input as _input("microsoft.keyvault/vaults/secrets", config)
		findings == set()
	}
}

package policies.arm.services_local_authentication_off_test

import data.policies.arm.services_local_authentication_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_access_keys if {
	every config in [
		{},
		{"properties": {"disableLocalAuth": false}},
		{"properties": {"disableLocalAuth": ["x"]}},
	] {
		findings := services_local_authentication_off.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == {{"message": "x.main accepts access keys", "path": ["properties", "disableLocalAuth"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"disableLocalAuth": true}}] {
		findings := services_local_authentication_off.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == set()
	}
}

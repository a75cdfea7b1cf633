package policies.arm.secure_parameters_without_default_test

import data.policies.arm.secure_parameters_without_default

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_gives_a_secure_parameter_a_default if {
	every config in [
		{"parameters": {"password": {"type": "securestring", "defaultValue": "shop-invented-pass"}}},
	] {
		findings := secure_parameters_without_default.deny with input as _input("arm.template", config)
		findings == {{"message": "x.main gives a secure parameter a default", "path": ["parameters", "password", "defaultValue"]}}
	}
}

test_allow_2 if {
	every config in [
		{"parameters": {"password": {"type": "securestring"}}},
		{"parameters": {"password": {"type": "secureString", "defaultValue": ""}}},
		{},
	] {
		findings := secure_parameters_without_default.deny with input as _input("arm.template", config)
		findings == set()
	}
}

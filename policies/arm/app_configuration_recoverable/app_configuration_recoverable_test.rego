package policies.arm.app_configuration_recoverable_test

import data.policies.arm.app_configuration_recoverable

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_purged if {
	every config in [
		{},
		{"properties": {"enablePurgeProtection": false}},
		{"properties": {"enablePurgeProtection": ["x"]}},
	] {
		findings := app_configuration_recoverable.deny with input as _input("microsoft.appconfiguration/configurationstores", config)
		findings == {{"message": "x.main can be purged", "path": ["properties", "enablePurgeProtection"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enablePurgeProtection": true}}] {
		findings := app_configuration_recoverable.deny with input as _input("microsoft.appconfiguration/configurationstores", config)
		findings == set()
	}
}

package policies.arm.machine_learning_restricted_test

import data.policies.arm.machine_learning_restricted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_open_to_the_public if {
	every config in [{"properties": {"publicNetworkAccess": "Enabled"}}] {
		findings := machine_learning_restricted.deny with input as _input("microsoft.machinelearningservices/workspaces", config)
		findings == {{"message": "x.main is open to the public", "path": ["properties", "publicNetworkAccess"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"publicNetworkAccess": "Disabled"}},
		{},
		{"properties": {"publicNetworkAccess": ["x"]}},
	] {
		findings := machine_learning_restricted.deny with input as _input("microsoft.machinelearningservices/workspaces", config)
		findings == set()
	}
}

test_deny_3_is_open_to_the_public if {
	every config in [{"properties": {"allowPublicAccessWhenBehindVnet": true}}] {
		findings := machine_learning_restricted.deny with input as _input("microsoft.machinelearningservices/workspaces", config)
		findings == {{"message": "x.main is open to the public", "path": ["properties", "allowPublicAccessWhenBehindVnet"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"allowPublicAccessWhenBehindVnet": false}},
		{},
		{"properties": {"allowPublicAccessWhenBehindVnet": ["x"]}},
	] {
		findings := machine_learning_restricted.deny with input as _input("microsoft.machinelearningservices/workspaces", config)
		findings == set()
	}
}

package policies.cloudformation.deletion_protection_test

import data.policies.cloudformation.deletion_protection

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "DeletionProtection"]],
	["AWS::RDS::DBInstance", {"Properties": {"DeletionProtection": false}}, ["Properties", "DeletionProtection"]],
	["AWS::RDS::DBInstance", {"Properties": {"DeletionProtection": "false"}}, ["Properties", "DeletionProtection"]],
	["AWS::RDS::DBInstance", {"Properties": {"DeletionProtection": null}}, ["Properties", "DeletionProtection"]],
	["AWS::RDS::DBInstance", {"Properties": {"DeletionProtection": {}}}, ["Properties", "DeletionProtection"]],
	["AWS::RDS::DBCluster", {}, ["Properties", "DeletionProtection"]],
	["AWS::RDS::DBCluster", {"Properties": {"DeletionProtection": false}}, ["Properties", "DeletionProtection"]],
	["AWS::DocDB::DBCluster", {}, ["Properties", "DeletionProtection"]],
	["AWS::DocDB::DBCluster", {"Properties": {"DeletionProtection": false}}, ["Properties", "DeletionProtection"]],
	["AWS::Neptune::DBCluster", {}, ["Properties", "DeletionProtection"]],
	["AWS::Neptune::DBCluster", {"Properties": {"DeletionProtection": false}}, ["Properties", "DeletionProtection"]],
	["AWS::DynamoDB::Table", {}, ["Properties", "DeletionProtectionEnabled"]],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"DeletionProtectionEnabled": false}},
		["Properties", "DeletionProtectionEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"DeletionProtectionEnabled": "false"}},
		["Properties", "DeletionProtectionEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"DeletionProtectionEnabled": null}},
		["Properties", "DeletionProtectionEnabled"],
	],
	[
		"AWS::DynamoDB::Table",
		{"Properties": {"DeletionProtectionEnabled": {}}},
		["Properties", "DeletionProtectionEnabled"],
	],
	["AWS::QLDB::Ledger", {"Properties": {"DeletionProtection": false}}, ["Properties", "DeletionProtection"]],
	["AWS::QLDB::Ledger", {"Properties": {"DeletionProtection": "false"}}, ["Properties", "DeletionProtection"]],
	["AWS::Cognito::UserPool", {}, ["Properties", "DeletionProtection"]],
	[
		"AWS::Cognito::UserPool",
		{"Properties": {"DeletionProtection": "INACTIVE"}},
		["Properties", "DeletionProtection"],
	],
	["AWS::ElasticLoadBalancingV2::LoadBalancer", {}, ["Properties", "LoadBalancerAttributes"]],
	[
		"AWS::ElasticLoadBalancingV2::LoadBalancer",
		{"Properties": {"LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "false"}]}},
		["Properties", "LoadBalancerAttributes"],
	],
	[
		"AWS::ElasticLoadBalancingV2::LoadBalancer",
		{"Properties": {"LoadBalancerAttributes": {}}},
		["Properties", "LoadBalancerAttributes"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"DeletionProtection": true}}],
	["AWS::RDS::DBInstance", {"Properties": {"DeletionProtection": "true"}}],
	["AWS::RDS::DBCluster", {"Properties": {"DeletionProtection": true}}],
	["AWS::DocDB::DBCluster", {"Properties": {"DeletionProtection": true}}],
	["AWS::Neptune::DBCluster", {"Properties": {"DeletionProtection": true}}],
	["AWS::DynamoDB::Table", {"Properties": {"DeletionProtectionEnabled": true}}],
	["AWS::DynamoDB::Table", {"Properties": {"DeletionProtectionEnabled": "true"}}],
	["AWS::QLDB::Ledger", {}],
	["AWS::QLDB::Ledger", {"Properties": {"DeletionProtection": true}}],
	["AWS::QLDB::Ledger", {"Properties": {"DeletionProtection": {}}}],
	["AWS::Cognito::UserPool", {"Properties": {"DeletionProtection": "ACTIVE"}}],
	[
		"AWS::ElasticLoadBalancingV2::LoadBalancer",
		{"Properties": {"LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "true"}]}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := deletion_protection.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X can be deleted in one step: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := deletion_protection.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.cloudformation.databases_iam_authentication_test

import data.policies.cloudformation.databases_iam_authentication

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "EnableIAMDatabaseAuthentication"]],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnableIAMDatabaseAuthentication": false}},
		["Properties", "EnableIAMDatabaseAuthentication"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnableIAMDatabaseAuthentication": "false"}},
		["Properties", "EnableIAMDatabaseAuthentication"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnableIAMDatabaseAuthentication": null}},
		["Properties", "EnableIAMDatabaseAuthentication"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnableIAMDatabaseAuthentication": {}}},
		["Properties", "EnableIAMDatabaseAuthentication"],
	],
	["AWS::RDS::DBCluster", {}, ["Properties", "EnableIAMDatabaseAuthentication"]],
	[
		"AWS::RDS::DBCluster",
		{"Properties": {"EnableIAMDatabaseAuthentication": false}},
		["Properties", "EnableIAMDatabaseAuthentication"],
	],
	["AWS::Neptune::DBCluster", {}, ["Properties", "IamAuthEnabled"]],
	["AWS::Neptune::DBCluster", {"Properties": {"IamAuthEnabled": false}}, ["Properties", "IamAuthEnabled"]],
	["AWS::Neptune::DBCluster", {"Properties": {"IamAuthEnabled": "false"}}, ["Properties", "IamAuthEnabled"]],
	["AWS::Neptune::DBCluster", {"Properties": {"IamAuthEnabled": null}}, ["Properties", "IamAuthEnabled"]],
	["AWS::Neptune::DBCluster", {"Properties": {"IamAuthEnabled": {}}}, ["Properties", "IamAuthEnabled"]],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"EnableIAMDatabaseAuthentication": true}}],
	["AWS::RDS::DBInstance", {"Properties": {"EnableIAMDatabaseAuthentication": "true"}}],
	["AWS::RDS::DBCluster", {"Properties": {"EnableIAMDatabaseAuthentication": true}}],
	["AWS::Neptune::DBCluster", {"Properties": {"IamAuthEnabled": true}}],
	["AWS::Neptune::DBCluster", {"Properties": {"IamAuthEnabled": "true"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := databases_iam_authentication.deny with input as _input(case[0], case[1])
		findings == {{"message": "X knows only passwords of its own", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := databases_iam_authentication.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_engines_with_it if {
	properties := {"Engine": "postgres"}
	databases_iam_authentication.applies with input as _input("AWS::RDS::DBInstance", {"Properties": properties})
	databases_iam_authentication.applies with input as _input("AWS::RDS::DBInstance", {})
}

test_allow_engines_without_it if {
	every engine in ["oracle-ee", "sqlserver-se", "custom-sqlserver-ee", "db2-se"] {
		properties := {"Engine": engine}
		not databases_iam_authentication.applies
			with input as _input("AWS::RDS::DBInstance", {"Properties": properties})
	}
}

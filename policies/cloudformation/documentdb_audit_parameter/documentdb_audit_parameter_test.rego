package policies.cloudformation.documentdb_audit_parameter_test

import data.policies.cloudformation.documentdb_audit_parameter

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::DocDB::DBClusterParameterGroup", {}, ["Properties", "Parameters", "audit_logs"]],
	[
		"AWS::DocDB::DBClusterParameterGroup",
		{"Properties": {"Parameters": {"audit_logs": "disabled"}}},
		["Properties", "Parameters", "audit_logs"],
	],
	[
		"AWS::DocDB::DBClusterParameterGroup",
		{"Properties": {"Parameters": {"audit_logs": {}}}},
		["Properties", "Parameters", "audit_logs"],
	],
]

_sound := [
	["AWS::DocDB::DBClusterParameterGroup", {"Properties": {"Parameters": {"audit_logs": "enabled"}}}],
	["AWS::DocDB::DBClusterParameterGroup", {"Properties": {"Parameters": {"audit_logs": "ddl"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := documentdb_audit_parameter.deny with input as _input(case[0], case[1])
		findings == {{"message": "X leaves the audit log off", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := documentdb_audit_parameter.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

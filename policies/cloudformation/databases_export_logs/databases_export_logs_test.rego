package policies.cloudformation.databases_export_logs_test

import data.policies.cloudformation.databases_export_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "EnableCloudwatchLogsExports"]],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnableCloudwatchLogsExports": []}},
		["Properties", "EnableCloudwatchLogsExports"],
	],
	["AWS::RDS::DBCluster", {}, ["Properties", "EnableCloudwatchLogsExports"]],
	[
		"AWS::RDS::DBCluster",
		{"Properties": {"EnableCloudwatchLogsExports": []}},
		["Properties", "EnableCloudwatchLogsExports"],
	],
	["AWS::DocDB::DBCluster", {}, ["Properties", "EnableCloudwatchLogsExports"]],
	[
		"AWS::DocDB::DBCluster",
		{"Properties": {"EnableCloudwatchLogsExports": []}},
		["Properties", "EnableCloudwatchLogsExports"],
	],
	["AWS::Neptune::DBCluster", {}, ["Properties", "EnableCloudwatchLogsExports"]],
	[
		"AWS::Neptune::DBCluster",
		{"Properties": {"EnableCloudwatchLogsExports": []}},
		["Properties", "EnableCloudwatchLogsExports"],
	],
	[
		"AWS::Neptune::DBCluster",
		{"Properties": {"EnableCloudwatchLogsExports": ["other"]}},
		["Properties", "EnableCloudwatchLogsExports"],
	],
	[
		"AWS::Neptune::DBCluster",
		{"Properties": {"EnableCloudwatchLogsExports": "x"}},
		["Properties", "EnableCloudwatchLogsExports"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"EnableCloudwatchLogsExports": ["audit"]}}],
	["AWS::RDS::DBCluster", {"Properties": {"EnableCloudwatchLogsExports": ["audit"]}}],
	["AWS::DocDB::DBCluster", {"Properties": {"EnableCloudwatchLogsExports": ["audit"]}}],
	["AWS::Neptune::DBCluster", {"Properties": {"EnableCloudwatchLogsExports": ["audit"]}}],
]

test_deny_faults if {
	every case in _faults {
		findings := databases_export_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps its logs to itself: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := databases_export_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

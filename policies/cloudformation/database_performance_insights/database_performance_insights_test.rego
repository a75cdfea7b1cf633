package policies.cloudformation.database_performance_insights_test

import data.policies.cloudformation.database_performance_insights

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "EnablePerformanceInsights"]],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnablePerformanceInsights": false}},
		["Properties", "EnablePerformanceInsights"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnablePerformanceInsights": "false"}},
		["Properties", "EnablePerformanceInsights"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnablePerformanceInsights": null}},
		["Properties", "EnablePerformanceInsights"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"EnablePerformanceInsights": {}}},
		["Properties", "EnablePerformanceInsights"],
	],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"EnablePerformanceInsights": true}}],
	["AWS::RDS::DBInstance", {"Properties": {"EnablePerformanceInsights": "true"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := database_performance_insights.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not show what loads it", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := database_performance_insights.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

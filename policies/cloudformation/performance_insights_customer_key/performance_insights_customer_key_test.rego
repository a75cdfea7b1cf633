package policies.cloudformation.performance_insights_customer_key_test

import data.policies.cloudformation.performance_insights_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "PerformanceInsightsKMSKeyId"]],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"PerformanceInsightsKMSKeyId": ""}},
		["Properties", "PerformanceInsightsKMSKeyId"],
	],
	[
		"AWS::RDS::DBInstance",
		{"Properties": {"PerformanceInsightsKMSKeyId": "alias/aws/service"}},
		["Properties", "PerformanceInsightsKMSKeyId"],
	],
]

_sound := [
	[
		"AWS::RDS::DBInstance",
		{
			"Properties": {
				"PerformanceInsightsKMSKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::RDS::DBInstance", {"Properties": {"PerformanceInsightsKMSKeyId": "alias/data"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := performance_insights_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps statements under the key of the service", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := performance_insights_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_applies if {
	on := {"Properties": {"EnablePerformanceInsights": true}}
	performance_insights_customer_key.applies with input as _input("AWS::RDS::DBInstance", on)
	not performance_insights_customer_key.applies with input as _input("AWS::RDS::DBInstance", {})
}

package policies.cloudformation.log_group_retention_test

import data.policies.cloudformation.log_group_retention

_parameters := {"ANX-CFN-0188": {"minimum_days": 365}}

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::Logs::LogGroup", {"Properties": {"RetentionInDays": 364}}, ["Properties", "RetentionInDays"]],
	["AWS::Logs::LogGroup", {"Properties": {"RetentionInDays": "30"}}, ["Properties", "RetentionInDays"]],
]

_sound := [
	["AWS::Logs::LogGroup", {}],
	["AWS::Logs::LogGroup", {"Properties": {"RetentionInDays": "x"}}],
	["AWS::Logs::LogGroup", {"Properties": {"RetentionInDays": 365}}],
	["AWS::Logs::LogGroup", {"Properties": {"RetentionInDays": "366"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := log_group_retention.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == {{"message": "X does not keep its records for the agreed time", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := log_group_retention.deny with input as _input(case[0], case[1])
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_applies_where_a_period_is_stated if {
	log_group_retention.applies with input as _input("AWS::Logs::LogGroup", {"Properties": {"RetentionInDays": 30}})
	not log_group_retention.applies with input as _input("AWS::Logs::LogGroup", {})
}

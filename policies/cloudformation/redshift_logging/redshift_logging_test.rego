package policies.cloudformation.redshift_logging_test

import data.policies.cloudformation.redshift_logging

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::Redshift::Cluster", {}, ["Properties", "LoggingProperties"]],
	["AWS::Redshift::Cluster", {"Properties": {"LoggingProperties": {}}}, ["Properties", "LoggingProperties"]],
]

_sound := [
	["AWS::Redshift::Cluster", {"Properties": {"LoggingProperties": {"BucketName": "acme-logs"}}}],
]

test_deny_faults if {
	every case in _faults {
		findings := redshift_logging.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not record sign-ins", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := redshift_logging.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

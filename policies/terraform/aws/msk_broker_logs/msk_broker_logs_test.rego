package policies.terraform.aws.msk_broker_logs_test

import data.policies.terraform.aws.msk_broker_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_msk_cluster", {}, ["logging_info", 0, "broker_logs"]],
	[
		"aws_msk_cluster",
		{"logging_info": [{"broker_logs": [{"cloudwatch_logs": [{"enabled": false}]}]}]},
		["logging_info", 0, "broker_logs"],
	],
	["aws_msk_cluster", {"logging_info": [{"broker_logs": {}}]}, ["logging_info", 0, "broker_logs"]],
]

_sound := [
	[
		"aws_msk_cluster",
		{"logging_info": [{"broker_logs": [{"cloudwatch_logs": [{"enabled": true, "log_group": "orders"}]}]}]},
	],
	["aws_msk_cluster", {"logging_info": [{"broker_logs": [{"firehose": [{"enabled": true}]}]}]}],
	["aws_msk_cluster", {"logging_info": [{"broker_logs": [{"s3": [{"enabled": true}]}]}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := msk_broker_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": "X delivers no broker logs", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := msk_broker_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.terraform.aws.mq_broker_general_logs_test

import data.policies.terraform.aws.mq_broker_general_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_mq_broker", {}, ["logs", 0, "general"]],
	["aws_mq_broker", {"logs": [{"general": false}]}, ["logs", 0, "general"]],
	["aws_mq_broker", {"logs": [{"general": "false"}]}, ["logs", 0, "general"]],
	["aws_mq_broker", {"logs": [{"general": null}]}, ["logs", 0, "general"]],
	["aws_mq_broker", {"logs": [{"general": {}}]}, ["logs", 0, "general"]],
]

_sound := [
	["aws_mq_broker", {"logs": [{"general": true}]}],
	["aws_mq_broker", {"logs": [{"general": "true"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := mq_broker_general_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": "X publishes no general log", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := mq_broker_general_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.terraform.aws.mq_broker_audit_logs_test

import data.policies.terraform.aws.mq_broker_audit_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_mq_broker", {}, ["logs", 0, "audit"]],
	["aws_mq_broker", {"logs": [{"audit": false}]}, ["logs", 0, "audit"]],
	["aws_mq_broker", {"logs": [{"audit": "false"}]}, ["logs", 0, "audit"]],
	["aws_mq_broker", {"logs": [{"audit": null}]}, ["logs", 0, "audit"]],
	["aws_mq_broker", {"logs": [{"audit": {}}]}, ["logs", 0, "audit"]],
]

_sound := [
	["aws_mq_broker", {"logs": [{"audit": true}]}],
	["aws_mq_broker", {"logs": [{"audit": "true"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := mq_broker_audit_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": "X publishes no audit log", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := mq_broker_audit_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_engine if {
	mq_broker_audit_logs.applies with input as _input("aws_mq_broker", {"engine_type": "ActiveMQ"})
	not mq_broker_audit_logs.applies with input as _input("aws_mq_broker", {"engine_type": "RabbitMQ"})
}

package policies.cloudformation.mq_broker_general_logs_test

import data.policies.cloudformation.mq_broker_general_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::AmazonMQ::Broker", {}, ["Properties", "Logs", "General"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"General": false}}}, ["Properties", "Logs", "General"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"General": "false"}}}, ["Properties", "Logs", "General"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"General": null}}}, ["Properties", "Logs", "General"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"General": {}}}}, ["Properties", "Logs", "General"]],
]

_sound := [
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"General": true}}}],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"General": "true"}}}],
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

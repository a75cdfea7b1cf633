package policies.cloudformation.mq_broker_audit_logs_test

import data.policies.cloudformation.mq_broker_audit_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::AmazonMQ::Broker", {}, ["Properties", "Logs", "Audit"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"Audit": false}}}, ["Properties", "Logs", "Audit"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"Audit": "false"}}}, ["Properties", "Logs", "Audit"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"Audit": null}}}, ["Properties", "Logs", "Audit"]],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"Audit": {}}}}, ["Properties", "Logs", "Audit"]],
]

_sound := [
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"Audit": true}}}],
	["AWS::AmazonMQ::Broker", {"Properties": {"Logs": {"Audit": "true"}}}],
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
	active := {"Properties": {"EngineType": "ACTIVEMQ"}}
	rabbit := {"Properties": {"EngineType": "RABBITMQ"}}
	mq_broker_audit_logs.applies with input as _input("AWS::AmazonMQ::Broker", active)
	not mq_broker_audit_logs.applies with input as _input("AWS::AmazonMQ::Broker", rabbit)
}

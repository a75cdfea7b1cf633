package policies.cloudformation.msk_broker_logs_test

import data.policies.cloudformation.msk_broker_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::MSK::Cluster", {}, ["Properties", "LoggingInfo", "BrokerLogs"]],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"LoggingInfo": {"BrokerLogs": {"CloudWatchLogs": {"Enabled": false}}}}},
		["Properties", "LoggingInfo", "BrokerLogs"],
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"LoggingInfo": {"BrokerLogs": []}}},
		["Properties", "LoggingInfo", "BrokerLogs"],
	],
]

_sound := [
	[
		"AWS::MSK::Cluster",
		{"Properties": {"LoggingInfo": {"BrokerLogs": {"CloudWatchLogs": {"Enabled": true, "LogGroup": "orders"}}}}},
	],
	["AWS::MSK::Cluster", {"Properties": {"LoggingInfo": {"BrokerLogs": {"Firehose": {"Enabled": true}}}}}],
	["AWS::MSK::Cluster", {"Properties": {"LoggingInfo": {"BrokerLogs": {"S3": {"Enabled": true}}}}}],
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

package policies.cloudformation.databases_monitored_test

import data.policies.cloudformation.databases_monitored

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "MonitoringInterval"]],
	["AWS::RDS::DBInstance", {"Properties": {"MonitoringInterval": 0}}, ["Properties", "MonitoringInterval"]],
	["AWS::RDS::DBInstance", {"Properties": {"MonitoringInterval": "0"}}, ["Properties", "MonitoringInterval"]],
	["AWS::RDS::DBInstance", {"Properties": {"MonitoringInterval": "x"}}, ["Properties", "MonitoringInterval"]],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"MonitoringInterval": 1}}],
	["AWS::RDS::DBInstance", {"Properties": {"MonitoringInterval": "60"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := databases_monitored.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not report the state of its host", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := databases_monitored.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

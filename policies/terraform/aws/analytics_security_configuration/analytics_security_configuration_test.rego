package policies.terraform.aws.analytics_security_configuration_test

import data.policies.terraform.aws.analytics_security_configuration

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_glue_job", {}, ["security_configuration"]],
	["aws_glue_job", {"security_configuration": ""}, ["security_configuration"]],
	["aws_glue_job", {"security_configuration": null}, ["security_configuration"]],
	["aws_glue_crawler", {}, ["security_configuration"]],
	["aws_glue_crawler", {"security_configuration": ""}, ["security_configuration"]],
	["aws_glue_dev_endpoint", {}, ["security_configuration"]],
	["aws_glue_dev_endpoint", {"security_configuration": ""}, ["security_configuration"]],
	["aws_emr_cluster", {}, ["security_configuration"]],
	["aws_emr_cluster", {"security_configuration": ""}, ["security_configuration"]],
	["aws_emr_cluster", {"security_configuration": null}, ["security_configuration"]],
]

_sound := [
	["aws_glue_job", {"security_configuration": "x"}],
	["aws_glue_crawler", {"security_configuration": "x"}],
	["aws_glue_dev_endpoint", {"security_configuration": "x"}],
	["aws_emr_cluster", {"security_configuration": "x"}],
]

test_deny_faults if {
	every case in _faults {
		findings := analytics_security_configuration.deny with input as _input(case[0], case[1])
		findings == {{"message": "X runs without a security configuration", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := analytics_security_configuration.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.terraform.aws.query_results_encryption_stated_test

import data.policies.terraform.aws.query_results_encryption_stated

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_athena_database", {}, ["encryption_configuration", 0, "encryption_option"]],
	[
		"aws_athena_database",
		{"encryption_configuration": [{"encryption_option": ""}]},
		["encryption_configuration", 0, "encryption_option"],
	],
	["aws_athena_workgroup", {}, ["configuration", 0, "result_configuration", 0, "encryption_configuration"]],
]

_sound := [
	["aws_athena_database", {"encryption_configuration": [{"encryption_option": "SSE_KMS"}]}],
	[
		"aws_athena_workgroup",
		{
			"configuration": [
				{"result_configuration": [{"encryption_configuration": [{"encryption_option": "SSE_S3"}]}]},
			],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := query_results_encryption_stated.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not state how results are encrypted", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := query_results_encryption_stated.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_work_group(enforced) := {"configuration": [{
	"enforce_workgroup_configuration": enforced,
	"result_configuration": [{"encryption_configuration": [{"encryption_option": "SSE_KMS"}]}],
}]}

test_deny_choice_of_clients if {
	findings := query_results_encryption_stated.deny with input as _input("aws_athena_workgroup", _work_group(false))
	findings == {{
		"message": "X lets clients choose how results are encrypted",
		"path": ["configuration", 0, "enforce_workgroup_configuration"],
	}}
}

test_allow_enforced if {
	findings := query_results_encryption_stated.deny with input as _input("aws_athena_workgroup", _work_group(true))
	findings == set()
}

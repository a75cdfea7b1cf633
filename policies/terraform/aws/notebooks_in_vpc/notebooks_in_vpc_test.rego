package policies.terraform.aws.notebooks_in_vpc_test

import data.policies.terraform.aws.notebooks_in_vpc

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_sagemaker_notebook_instance", {}, ["subnet_id"]],
	["aws_sagemaker_notebook_instance", {"subnet_id": ""}, ["subnet_id"]],
	["aws_sagemaker_notebook_instance", {"subnet_id": null}, ["subnet_id"]],
]

_sound := [
	["aws_sagemaker_notebook_instance", {"subnet_id": "subnet-0a1b2c3d"}],
]

test_deny_faults if {
	every case in _faults {
		findings := notebooks_in_vpc.deny with input as _input(case[0], case[1])
		findings == {{"message": "X runs outside the networks of the organisation", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := notebooks_in_vpc.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

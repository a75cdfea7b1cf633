package policies.cloudformation.notebooks_in_vpc_test

import data.policies.cloudformation.notebooks_in_vpc

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::SageMaker::NotebookInstance", {}, ["Properties", "SubnetId"]],
	["AWS::SageMaker::NotebookInstance", {"Properties": {"SubnetId": ""}}, ["Properties", "SubnetId"]],
	["AWS::SageMaker::NotebookInstance", {"Properties": {"SubnetId": null}}, ["Properties", "SubnetId"]],
]

_sound := [
	["AWS::SageMaker::NotebookInstance", {"Properties": {"SubnetId": "subnet-0a1b2c3d"}}],
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

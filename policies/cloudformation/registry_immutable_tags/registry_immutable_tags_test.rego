package policies.cloudformation.registry_immutable_tags_test

import data.policies.cloudformation.registry_immutable_tags

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::ECR::Repository", {}, ["Properties", "ImageTagMutability"]],
	["AWS::ECR::Repository", {"Properties": {"ImageTagMutability": "MUTABLE"}}, ["Properties", "ImageTagMutability"]],
	["AWS::ECR::Repository", {"Properties": {"ImageTagMutability": {}}}, ["Properties", "ImageTagMutability"]],
]

_sound := [
	["AWS::ECR::Repository", {"Properties": {"ImageTagMutability": "IMMUTABLE"}}],
	["AWS::ECR::Repository", {"Properties": {"ImageTagMutability": "IMMUTABLE_WITH_EXCLUSION"}}],
]

test_deny_faults if {
	every case in _faults {
		findings := registry_immutable_tags.deny with input as _input(case[0], case[1])
		findings == {{"message": "X lets tags be moved", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := registry_immutable_tags.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.terraform.aws.registry_immutable_tags_test

import data.policies.terraform.aws.registry_immutable_tags

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ecr_repository", {}, ["image_tag_mutability"]],
	["aws_ecr_repository", {"image_tag_mutability": "MUTABLE"}, ["image_tag_mutability"]],
	["aws_ecr_repository", {"image_tag_mutability": {}}, ["image_tag_mutability"]],
]

_sound := [
	["aws_ecr_repository", {"image_tag_mutability": "IMMUTABLE"}],
	["aws_ecr_repository", {"image_tag_mutability": "IMMUTABLE_WITH_EXCLUSION"}],
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

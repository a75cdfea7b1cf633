package policies.terraform.aws.image_lookup_with_owner_test

import data.policies.terraform.aws.image_lookup_with_owner

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["data.aws_ami", {}, ["owners"]],
	["data.aws_ami", {"owners": []}, ["owners"]],
]

_sound := [
	["data.aws_ami", {"owners": ["self"]}],
	["data.aws_ami", {"owners": ["amazon"]}],
]

test_deny_faults if {
	every case in _faults {
		findings := image_lookup_with_owner.deny with input as _input(case[0], case[1])
		findings == {{"message": "X takes the image of any account", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := image_lookup_with_owner.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_lookup_by_name if {
	config := {"filter": [{"name": "name", "values": ["base-*"]}]}
	image_lookup_with_owner.applies with input as _input("data.aws_ami", config)
}

test_allow_lookup_by_id if {
	config := {"filter": [{"name": "owner-id", "values": ["111122223333"]}]}
	not image_lookup_with_owner.applies with input as _input("data.aws_ami", config)
}

package policies.terraform.aws.registry_scan_on_push_test

import data.policies.terraform.aws.registry_scan_on_push

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ecr_repository", {}, ["image_scanning_configuration", 0, "scan_on_push"]],
	[
		"aws_ecr_repository",
		{"image_scanning_configuration": [{"scan_on_push": false}]},
		["image_scanning_configuration", 0, "scan_on_push"],
	],
	[
		"aws_ecr_repository",
		{"image_scanning_configuration": [{"scan_on_push": "false"}]},
		["image_scanning_configuration", 0, "scan_on_push"],
	],
	[
		"aws_ecr_repository",
		{"image_scanning_configuration": [{"scan_on_push": null}]},
		["image_scanning_configuration", 0, "scan_on_push"],
	],
	[
		"aws_ecr_repository",
		{"image_scanning_configuration": [{"scan_on_push": {}}]},
		["image_scanning_configuration", 0, "scan_on_push"],
	],
]

_sound := [
	["aws_ecr_repository", {"image_scanning_configuration": [{"scan_on_push": true}]}],
	["aws_ecr_repository", {"image_scanning_configuration": [{"scan_on_push": "true"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := registry_scan_on_push.deny with input as _input(case[0], case[1])
		findings == {{"message": "X does not scan its images", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := registry_scan_on_push.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

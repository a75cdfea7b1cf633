package policies.terraform.aws.snapshot_copies_encrypted_test

import data.policies.terraform.aws.snapshot_copies_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_dlm_lifecycle_policy",
		{
			"policy_details": [
				{
					"action": [
						{"cross_region_copy": [{"target": "eu-central-1", "encryption_configuration": [{"encrypted": false}]}]},
					],
				},
			],
		},
		["policy_details", 0, "action", 0, "cross_region_copy", 0, "encryption_configuration", 0, "encrypted"],
	],
	[
		"aws_dlm_lifecycle_policy",
		{"policy_details": [{"action": [{"cross_region_copy": [{"target": "eu-central-1"}]}]}]},
		["policy_details", 0, "action", 0, "cross_region_copy", 0, "encryption_configuration", 0, "encrypted"],
	],
]

_sound := [
	[
		"aws_dlm_lifecycle_policy",
		{
			"policy_details": [
				{
					"action": [
						{"cross_region_copy": [{"target": "eu-central-1", "encryption_configuration": [{"encrypted": true}]}]},
					],
				},
			],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := snapshot_copies_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X copies snapshots unencrypted: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := snapshot_copies_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_schedule(rule) := _input("aws_dlm_lifecycle_policy", {"policy_details": [_details(rule)]})

_details(rule) := {"schedule": [{"name": "daily"}, {"cross_region_copy_rule": [rule]}]}

test_deny_rule_without_encryption if {
	every rule in [{"encrypted": false}, {"target": "eu-central-1"}] {
		findings := snapshot_copies_encrypted.deny with input as _schedule(rule)
		path := ["policy_details", 0, "schedule", 1, "cross_region_copy_rule", 0, "encrypted"]
		{finding.path | some finding in findings} == {path}
	}
}

test_allow_rule_with_encryption if {
	findings := snapshot_copies_encrypted.deny with input as _schedule({"encrypted": true})
	findings == set()
}

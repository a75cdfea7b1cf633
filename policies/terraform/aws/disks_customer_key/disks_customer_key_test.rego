package policies.terraform.aws.disks_customer_key_test

import data.policies.terraform.aws.disks_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ebs_volume", {}, ["kms_key_id"]],
	["aws_ebs_volume", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_ebs_volume", {"kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_ebs_snapshot_copy", {}, ["kms_key_id"]],
	["aws_ebs_snapshot_copy", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_ami_copy", {}, ["kms_key_id"]],
	["aws_ami_copy", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_workspaces_workspace", {}, ["volume_encryption_key"]],
	["aws_workspaces_workspace", {"volume_encryption_key": ""}, ["volume_encryption_key"]],
	["aws_workspaces_workspace", {"volume_encryption_key": "alias/aws/service"}, ["volume_encryption_key"]],
	[
		"aws_imagebuilder_distribution_configuration",
		{"distribution": [{"region": "eu-west-1", "ami_distribution_configuration": [{"name": "base"}]}]},
		["distribution", 0, "ami_distribution_configuration", 0, "kms_key_id"],
	],
	[
		"aws_imagebuilder_image_recipe",
		{"block_device_mapping": [{"device_name": "/dev/xvda", "ebs": [{"encrypted": true}]}]},
		["block_device_mapping", 0, "ebs", 0, "kms_key_id"],
	],
	[
		"aws_dlm_lifecycle_policy",
		{"policy_details": [{"schedule": [{"cross_region_copy_rule": [{"encrypted": true}]}]}]},
		["policy_details", 0, "schedule", 0, "cross_region_copy_rule", 0, "cmk_arn"],
	],
	[
		"aws_dlm_lifecycle_policy",
		{"policy_details": [{"action": [{"cross_region_copy": [{"encryption_configuration": [{
			"encrypted": true,
			"cmk_arn": "alias/aws/ebs",
		}]}]}]}]},
		["policy_details", 0, "action", 0, "cross_region_copy", 0, "encryption_configuration", 0, "cmk_arn"],
	],
]

_sound := [
	["aws_ebs_volume", {"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	["aws_ebs_volume", {"kms_key_id": "alias/data"}],
	[
		"aws_ebs_snapshot_copy",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_ami_copy", {"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	[
		"aws_workspaces_workspace",
		{"volume_encryption_key": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_workspaces_workspace", {"volume_encryption_key": "alias/data"}],
	[
		"aws_imagebuilder_distribution_configuration",
		{
			"distribution": [
				{
					"region": "eu-west-1",
					"ami_distribution_configuration": [
						{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
					],
				},
			],
		},
	],
	["aws_imagebuilder_distribution_configuration", {"distribution": [{"region": "eu-west-1"}]}],
	[
		"aws_imagebuilder_image_recipe",
		{
			"block_device_mapping": [
				{
					"device_name": "/dev/xvda",
					"ebs": [{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
				},
			],
		},
	],
	[
		"aws_dlm_lifecycle_policy",
		{"policy_details": [{"schedule": [{"cross_region_copy_rule": [
			{"encrypted": true, "cmk_arn": "arn:aws:kms:eu-central-1:111122223333:key/disks"},
			{"encrypted": false},
		]}]}]},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := disks_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not use a key of its own: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := disks_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.terraform.aws.disks_encrypted_test

import data.policies.terraform.aws.disks_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_ebs_volume", {}, ["encrypted"]],
	["aws_ebs_volume", {"encrypted": false}, ["encrypted"]],
	["aws_ebs_volume", {"encrypted": "false"}, ["encrypted"]],
	["aws_ebs_volume", {"encrypted": null}, ["encrypted"]],
	["aws_ebs_volume", {"encrypted": {}}, ["encrypted"]],
	["aws_ebs_snapshot_copy", {}, ["encrypted"]],
	["aws_ebs_snapshot_copy", {"encrypted": false}, ["encrypted"]],
	["aws_ami_copy", {}, ["encrypted"]],
	["aws_ami_copy", {"encrypted": false}, ["encrypted"]],
	["aws_ebs_encryption_by_default", {"enabled": false}, ["enabled"]],
	["aws_ebs_encryption_by_default", {"enabled": "false"}, ["enabled"]],
	[
		"aws_instance",
		{"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}]},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_instance",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": false}],
		},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_instance",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": "false"}],
		},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_instance",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": null}],
		},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_instance",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": {}}],
		},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_launch_configuration",
		{"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}]},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_launch_configuration",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": false}],
		},
		["root_block_device", 0, "encrypted"],
	],
	[
		"aws_instance",
		{
			"root_block_device": [{"encrypted": true}],
			"ebs_block_device": [{"device_name": "/dev/sdb", "volume_size": 100}],
		},
		["ebs_block_device", 0, "encrypted"],
	],
	[
		"aws_instance",
		{
			"root_block_device": [{"encrypted": true}],
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": false}],
		},
		["ebs_block_device", 0, "encrypted"],
	],
	[
		"aws_launch_configuration",
		{
			"root_block_device": [{"encrypted": true}],
			"ebs_block_device": [{"device_name": "/dev/sdb", "volume_size": 100}],
		},
		["ebs_block_device", 0, "encrypted"],
	],
	[
		"aws_launch_configuration",
		{
			"root_block_device": [{"encrypted": true}],
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": false}],
		},
		["ebs_block_device", 0, "encrypted"],
	],
	[
		"aws_ami",
		{"ebs_block_device": [{"device_name": "/dev/sdb", "volume_size": 100}]},
		["ebs_block_device", 0, "encrypted"],
	],
	[
		"aws_ami",
		{"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": false}]},
		["ebs_block_device", 0, "encrypted"],
	],
	[
		"aws_launch_template",
		{"block_device_mappings": [{"device_name": "/dev/xvda", "ebs": [{"volume_size": 50}]}]},
		["block_device_mappings", 0, "ebs", 0, "encrypted"],
	],
	[
		"aws_launch_template",
		{"block_device_mappings": [{"device_name": "/dev/xvda", "ebs": [{"encrypted": "false"}]}]},
		["block_device_mappings", 0, "ebs", 0, "encrypted"],
	],
	[
		"aws_imagebuilder_image_recipe",
		{"block_device_mapping": [{"device_name": "/dev/xvda", "ebs": [{"volume_size": 50}]}]},
		["block_device_mapping", 0, "ebs", 0, "encrypted"],
	],
]

_sound := [
	["aws_ami", {"ebs_block_device": [{"snapshot_id": "snap-0a1b2c3d"}]}],
	["aws_ebs_volume", {"encrypted": true}],
	["aws_ebs_volume", {"encrypted": "true"}],
	["aws_ebs_snapshot_copy", {"encrypted": true}],
	["aws_ami_copy", {"encrypted": true}],
	["aws_ebs_encryption_by_default", {}],
	["aws_ebs_encryption_by_default", {"enabled": true}],
	["aws_ebs_encryption_by_default", {"enabled": {}}],
	[
		"aws_instance",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": true}],
		},
	],
	[
		"aws_instance",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": "true"}],
		},
	],
	[
		"aws_launch_configuration",
		{
			"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}],
			"root_block_device": [{"encrypted": true}],
		},
	],
	[
		"aws_instance",
		{
			"root_block_device": [{"encrypted": true}],
			"ebs_block_device": [{"device_name": "/dev/sdb", "virtual_name": "ephemeral0"}],
		},
	],
	[
		"aws_instance",
		{
			"root_block_device": [{"encrypted": true}],
			"ebs_block_device": [{"device_name": "/dev/sdb", "no_device": true}],
		},
	],
	["aws_ami", {"ebs_block_device": [{"device_name": "/dev/sdb", "encrypted": true}]}],
	["aws_launch_template", {"block_device_mappings": [{"device_name": "/dev/xvda", "ebs": [{"encrypted": "true"}]}]}],
	["aws_launch_template", {"block_device_mappings": [{"device_name": "/dev/sdb", "virtual_name": "ephemeral0"}]}],
	[
		"aws_imagebuilder_image_recipe",
		{"block_device_mapping": [{"device_name": "/dev/xvda", "ebs": [{"encrypted": true}]}]},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := disks_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X has an unencrypted disk: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := disks_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

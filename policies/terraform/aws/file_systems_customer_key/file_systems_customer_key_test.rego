package policies.terraform.aws.file_systems_customer_key_test

import data.policies.terraform.aws.file_systems_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_efs_file_system", {}, ["kms_key_id"]],
	["aws_efs_file_system", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_efs_file_system", {"kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_fsx_lustre_file_system", {}, ["kms_key_id"]],
	["aws_fsx_lustre_file_system", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_fsx_ontap_file_system", {}, ["kms_key_id"]],
	["aws_fsx_ontap_file_system", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_fsx_openzfs_file_system", {}, ["kms_key_id"]],
	["aws_fsx_openzfs_file_system", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_fsx_windows_file_system", {}, ["kms_key_id"]],
	["aws_fsx_windows_file_system", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_backup_vault", {}, ["kms_key_arn"]],
	["aws_backup_vault", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_backup_vault", {"kms_key_arn": "alias/aws/service"}, ["kms_key_arn"]],
	["aws_storagegateway_nfs_file_share", {}, ["kms_key_arn"]],
	["aws_storagegateway_nfs_file_share", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_storagegateway_smb_file_share", {}, ["kms_key_arn"]],
	["aws_storagegateway_smb_file_share", {"kms_key_arn": ""}, ["kms_key_arn"]],
]

_sound := [
	[
		"aws_efs_file_system",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_efs_file_system", {"kms_key_id": "alias/data"}],
	[
		"aws_fsx_lustre_file_system",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_fsx_ontap_file_system",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_fsx_openzfs_file_system",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_fsx_windows_file_system",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_backup_vault",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_backup_vault", {"kms_key_arn": "alias/data"}],
	[
		"aws_storagegateway_nfs_file_share",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_storagegateway_smb_file_share",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := file_systems_customer_key.deny with input as _input(case[0], case[1])
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
		findings := file_systems_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

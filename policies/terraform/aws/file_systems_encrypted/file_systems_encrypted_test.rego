package policies.terraform.aws.file_systems_encrypted_test

import data.policies.terraform.aws.file_systems_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_efs_file_system", {}, ["encrypted"]],
	["aws_efs_file_system", {"encrypted": false}, ["encrypted"]],
	["aws_efs_file_system", {"encrypted": "false"}, ["encrypted"]],
	["aws_efs_file_system", {"encrypted": null}, ["encrypted"]],
	["aws_efs_file_system", {"encrypted": {}}, ["encrypted"]],
	["aws_storagegateway_nfs_file_share", {}, ["kms_encrypted"]],
	["aws_storagegateway_nfs_file_share", {"kms_encrypted": false}, ["kms_encrypted"]],
	["aws_storagegateway_nfs_file_share", {"kms_encrypted": "false"}, ["kms_encrypted"]],
	["aws_storagegateway_nfs_file_share", {"kms_encrypted": null}, ["kms_encrypted"]],
	["aws_storagegateway_nfs_file_share", {"kms_encrypted": {}}, ["kms_encrypted"]],
	["aws_storagegateway_smb_file_share", {}, ["kms_encrypted"]],
	["aws_storagegateway_smb_file_share", {"kms_encrypted": false}, ["kms_encrypted"]],
]

_sound := [
	["aws_efs_file_system", {"encrypted": true}],
	["aws_efs_file_system", {"encrypted": "true"}],
	["aws_storagegateway_nfs_file_share", {"kms_encrypted": true}],
	["aws_storagegateway_nfs_file_share", {"kms_encrypted": "true"}],
	["aws_storagegateway_smb_file_share", {"kms_encrypted": true}],
]

test_deny_faults if {
	every case in _faults {
		findings := file_systems_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps files unencrypted", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := file_systems_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

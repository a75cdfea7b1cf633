package policies.terraform.aws.snapshots_not_public_test

import data.policies.terraform.aws.snapshots_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_snapshot", {"shared_accounts": ["all"]}, ["shared_accounts"]],
	["aws_db_snapshot", {"shared_accounts": ["111122223333", "all"]}, ["shared_accounts"]],
	["aws_db_snapshot_copy", {"shared_accounts": ["all"]}, ["shared_accounts"]],
	["aws_db_snapshot_copy", {"shared_accounts": ["111122223333", "all"]}, ["shared_accounts"]],
	["aws_db_cluster_snapshot", {"shared_accounts": ["all"]}, ["shared_accounts"]],
	["aws_db_cluster_snapshot", {"shared_accounts": ["111122223333", "all"]}, ["shared_accounts"]],
	["aws_ami_launch_permission", {"group": "all"}, ["group"]],
	["aws_ebs_snapshot_block_public_access", {"state": "unblocked"}, ["state"]],
	["aws_ec2_image_block_public_access", {"state": "unblocked"}, ["state"]],
]

_sound := [
	["aws_db_snapshot", {}],
	["aws_db_snapshot", {"shared_accounts": ["111122223333"]}],
	["aws_db_snapshot", {"shared_accounts": "x"}],
	["aws_db_snapshot_copy", {}],
	["aws_db_cluster_snapshot", {}],
	["aws_ami_launch_permission", {}],
	["aws_ami_launch_permission", {"group": {}}],
	["aws_ami_launch_permission", {"group": "elsewise"}],
	["aws_ebs_snapshot_block_public_access", {}],
	["aws_ebs_snapshot_block_public_access", {"state": {}}],
	["aws_ebs_snapshot_block_public_access", {"state": "elsewise"}],
	["aws_ec2_image_block_public_access", {}],
	["aws_ec2_image_block_public_access", {"state": {}}],
	["aws_ec2_image_block_public_access", {"state": "elsewise"}],
]

test_deny_faults if {
	every case in _faults {
		findings := snapshots_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X is shared with every account of AWS: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := snapshots_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

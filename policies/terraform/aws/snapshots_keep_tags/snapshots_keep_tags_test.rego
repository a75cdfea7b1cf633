package policies.terraform.aws.snapshots_keep_tags_test

import data.policies.terraform.aws.snapshots_keep_tags

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["copy_tags_to_snapshot"]],
	["aws_db_instance", {"copy_tags_to_snapshot": false}, ["copy_tags_to_snapshot"]],
	["aws_db_instance", {"copy_tags_to_snapshot": "false"}, ["copy_tags_to_snapshot"]],
	["aws_db_instance", {"copy_tags_to_snapshot": null}, ["copy_tags_to_snapshot"]],
	["aws_db_instance", {"copy_tags_to_snapshot": {}}, ["copy_tags_to_snapshot"]],
	["aws_rds_cluster", {}, ["copy_tags_to_snapshot"]],
	["aws_rds_cluster", {"copy_tags_to_snapshot": false}, ["copy_tags_to_snapshot"]],
	["aws_neptune_cluster", {}, ["copy_tags_to_snapshot"]],
	["aws_neptune_cluster", {"copy_tags_to_snapshot": false}, ["copy_tags_to_snapshot"]],
]

_sound := [
	["aws_db_instance", {"copy_tags_to_snapshot": true}],
	["aws_db_instance", {"copy_tags_to_snapshot": "true"}],
	["aws_rds_cluster", {"copy_tags_to_snapshot": true}],
	["aws_neptune_cluster", {"copy_tags_to_snapshot": true}],
]

test_deny_faults if {
	every case in _faults {
		findings := snapshots_keep_tags.deny with input as _input(case[0], case[1])
		findings == {{"message": "X makes snapshots without tags", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := snapshots_keep_tags.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

package policies.cloudformation.snapshots_keep_tags_test

import data.policies.cloudformation.snapshots_keep_tags

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::RDS::DBInstance", {}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::RDS::DBInstance", {"Properties": {"CopyTagsToSnapshot": false}}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::RDS::DBInstance", {"Properties": {"CopyTagsToSnapshot": "false"}}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::RDS::DBInstance", {"Properties": {"CopyTagsToSnapshot": null}}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::RDS::DBInstance", {"Properties": {"CopyTagsToSnapshot": {}}}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::RDS::DBCluster", {}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::RDS::DBCluster", {"Properties": {"CopyTagsToSnapshot": false}}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::Neptune::DBCluster", {}, ["Properties", "CopyTagsToSnapshot"]],
	["AWS::Neptune::DBCluster", {"Properties": {"CopyTagsToSnapshot": false}}, ["Properties", "CopyTagsToSnapshot"]],
]

_sound := [
	["AWS::RDS::DBInstance", {"Properties": {"CopyTagsToSnapshot": true}}],
	["AWS::RDS::DBInstance", {"Properties": {"CopyTagsToSnapshot": "true"}}],
	["AWS::RDS::DBCluster", {"Properties": {"CopyTagsToSnapshot": true}}],
	["AWS::Neptune::DBCluster", {"Properties": {"CopyTagsToSnapshot": true}}],
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

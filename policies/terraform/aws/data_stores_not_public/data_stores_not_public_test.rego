package policies.terraform.aws.data_stores_not_public_test

import data.policies.terraform.aws.data_stores_not_public

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_dms_replication_instance", {"publicly_accessible": true}, ["publicly_accessible"]],
	["aws_dms_replication_instance", {"publicly_accessible": "true"}, ["publicly_accessible"]],
	["aws_mq_broker", {"publicly_accessible": true}, ["publicly_accessible"]],
	["aws_mq_broker", {"publicly_accessible": "true"}, ["publicly_accessible"]],
	["aws_redshift_cluster", {"publicly_accessible": true}, ["publicly_accessible"]],
	["aws_redshift_cluster", {"publicly_accessible": "true"}, ["publicly_accessible"]],
	["aws_neptune_cluster_instance", {"publicly_accessible": true}, ["publicly_accessible"]],
	["aws_neptune_cluster_instance", {"publicly_accessible": "true"}, ["publicly_accessible"]],
	["aws_lightsail_database", {"publicly_accessible": true}, ["publicly_accessible"]],
	["aws_lightsail_database", {"publicly_accessible": "true"}, ["publicly_accessible"]],
	["aws_redshiftserverless_workgroup", {"publicly_accessible": true}, ["publicly_accessible"]],
	["aws_redshiftserverless_workgroup", {"publicly_accessible": "true"}, ["publicly_accessible"]],
	[
		"aws_msk_cluster",
		{"broker_node_group_info": [{"connectivity_info": [{"public_access": [{"type": "SERVICE_PROVIDED_EIPS"}]}]}]},
		["broker_node_group_info", 0, "connectivity_info", 0, "public_access", 0, "type"],
	],
]

_sound := [
	["aws_dms_replication_instance", {}],
	["aws_dms_replication_instance", {"publicly_accessible": false}],
	["aws_dms_replication_instance", {"publicly_accessible": "false"}],
	["aws_mq_broker", {}],
	["aws_redshift_cluster", {}],
	["aws_neptune_cluster_instance", {}],
	["aws_lightsail_database", {}],
	["aws_redshiftserverless_workgroup", {}],
	["aws_msk_cluster", {}],
	["aws_msk_cluster", {"broker_node_group_info": [{"connectivity_info": [{"public_access": [{"type": {}}]}]}]}],
	[
		"aws_msk_cluster",
		{"broker_node_group_info": [{"connectivity_info": [{"public_access": [{"type": "elsewise"}]}]}]},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_not_public.deny with input as _input(case[0], case[1])
		findings == {{"message": "X has a public address", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := data_stores_not_public.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

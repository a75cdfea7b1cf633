package policies.terraform.aws.data_stores_in_own_subnets_test

import data.policies.terraform.aws.data_stores_in_own_subnets

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_redshift_cluster", {}, ["cluster_subnet_group_name"]],
	["aws_redshift_cluster", {"cluster_subnet_group_name": ""}, ["cluster_subnet_group_name"]],
	["aws_redshift_cluster", {"cluster_subnet_group_name": null}, ["cluster_subnet_group_name"]],
	["aws_elasticache_cluster", {}, ["subnet_group_name"]],
	["aws_elasticache_cluster", {"subnet_group_name": ""}, ["subnet_group_name"]],
	["aws_elasticache_cluster", {"subnet_group_name": null}, ["subnet_group_name"]],
	["aws_elasticache_replication_group", {}, ["subnet_group_name"]],
	["aws_elasticache_replication_group", {"subnet_group_name": ""}, ["subnet_group_name"]],
	["aws_dax_cluster", {}, ["subnet_group_name"]],
	["aws_dax_cluster", {"subnet_group_name": ""}, ["subnet_group_name"]],
	["aws_memorydb_cluster", {}, ["subnet_group_name"]],
	["aws_memorydb_cluster", {"subnet_group_name": ""}, ["subnet_group_name"]],
	["aws_dms_replication_instance", {}, ["replication_subnet_group_id"]],
	["aws_dms_replication_instance", {"replication_subnet_group_id": ""}, ["replication_subnet_group_id"]],
	["aws_dms_replication_instance", {"replication_subnet_group_id": null}, ["replication_subnet_group_id"]],
	["aws_elasticache_cluster", {"subnet_group_name": "default"}, ["subnet_group_name"]],
]

_sound := [
	["aws_redshift_cluster", {"cluster_subnet_group_name": "x"}],
	["aws_elasticache_cluster", {"subnet_group_name": "x"}],
	["aws_elasticache_replication_group", {"subnet_group_name": "x"}],
	["aws_dax_cluster", {"subnet_group_name": "x"}],
	["aws_memorydb_cluster", {"subnet_group_name": "x"}],
	["aws_dms_replication_instance", {"replication_subnet_group_id": "x"}],
]

test_deny_faults if {
	every case in _faults {
		findings := data_stores_in_own_subnets.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X lands in the default network: `%s` names no subnets of its own", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := data_stores_in_own_subnets.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

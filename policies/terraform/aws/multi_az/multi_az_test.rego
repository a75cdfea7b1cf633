package policies.terraform.aws.multi_az_test

import data.policies.terraform.aws.multi_az

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["multi_az"]],
	["aws_db_instance", {"multi_az": false}, ["multi_az"]],
	["aws_db_instance", {"multi_az": "false"}, ["multi_az"]],
	["aws_db_instance", {"multi_az": null}, ["multi_az"]],
	["aws_db_instance", {"multi_az": {}}, ["multi_az"]],
	["aws_dms_replication_instance", {}, ["multi_az"]],
	["aws_dms_replication_instance", {"multi_az": false}, ["multi_az"]],
	["aws_dms_replication_instance", {"multi_az": "false"}, ["multi_az"]],
	["aws_dms_replication_instance", {"multi_az": null}, ["multi_az"]],
	["aws_dms_replication_instance", {"multi_az": {}}, ["multi_az"]],
	["aws_elasticache_replication_group", {}, ["automatic_failover_enabled"]],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": false}, ["automatic_failover_enabled"]],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": "false"}, ["automatic_failover_enabled"]],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": null}, ["automatic_failover_enabled"]],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": {}}, ["automatic_failover_enabled"]],
	["aws_mq_broker", {}, ["deployment_mode"]],
	["aws_mq_broker", {"deployment_mode": "SINGLE_INSTANCE"}, ["deployment_mode"]],
	["aws_mq_broker", {"deployment_mode": {}}, ["deployment_mode"]],
	["aws_fsx_windows_file_system", {}, ["deployment_type"]],
	["aws_fsx_windows_file_system", {"deployment_type": "SINGLE_AZ_2"}, ["deployment_type"]],
	["aws_fsx_windows_file_system", {"deployment_type": {}}, ["deployment_type"]],
	["aws_efs_file_system", {"availability_zone_name": "eu-west-1a"}, ["availability_zone_name"]],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": true}, ["multi_az_enabled"]],
	["aws_elasticache_cluster", {"engine": "memcached", "num_cache_nodes": 3}, ["az_mode"]],
	["aws_networkfirewall_firewall", {"subnet_mapping": [{"subnet_id": "subnet-0a1b2c3d"}]}, ["subnet_mapping"]],
]

_sound := [
	["aws_db_instance", {"multi_az": true}],
	["aws_db_instance", {"multi_az": "true"}],
	["aws_dms_replication_instance", {"multi_az": true}],
	["aws_dms_replication_instance", {"multi_az": "true"}],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": true, "multi_az_enabled": true}],
	["aws_elasticache_replication_group", {"automatic_failover_enabled": "true", "multi_az_enabled": "true"}],
	["aws_mq_broker", {"deployment_mode": "ACTIVE_STANDBY_MULTI_AZ"}],
	["aws_mq_broker", {"deployment_mode": "CLUSTER_MULTI_AZ"}],
	["aws_fsx_windows_file_system", {"deployment_type": "MULTI_AZ_1"}],
	["aws_efs_file_system", {}],
	["aws_efs_file_system", {"availability_zone_name": ""}],
	["aws_efs_file_system", {"availability_zone_name": null}],
	["aws_elasticache_cluster", {"engine": "memcached", "num_cache_nodes": 1}],
	["aws_elasticache_cluster", {"engine": "memcached", "num_cache_nodes": 3, "az_mode": "cross-az"}],
	[
		"aws_networkfirewall_firewall",
		{"subnet_mapping": [{"subnet_id": "subnet-0a1b2c3d"}, {"subnet_id": "subnet-4e5f6a7b"}]},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := multi_az.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X depends on a single availability zone: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := multi_az.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_instances if {
	multi_az.applies with input as _input("aws_db_instance", {"engine": "postgres"})
	multi_az.applies with input as _input("aws_mq_broker", {})
}

test_allow_replicas_and_aurora if {
	not multi_az.applies with input as _input("aws_db_instance", {"replicate_source_db": "orders"})
	not multi_az.applies with input as _input("aws_db_instance", {"engine": "aurora-mysql"})
}

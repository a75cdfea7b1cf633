package policies.terraform.google.databases_protected_from_deletion_test

import data.policies.terraform.google.databases_protected_from_deletion

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := databases_protected_from_deletion.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_bigquery_table", {"dataset_id": "sales", "table_id": "orders", "deletion_protection": false}, {}, {["deletion_protection"]}],
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "deletion_protection": false}, {}, {["deletion_protection"]}],
		["google_spanner_database", {"instance": "shop", "name": "orders", "deletion_protection": false}, {}, {["deletion_protection"]}],
		["google_bigtable_instance", {"name": "shop", "cluster": [{"cluster_id": "shop-c1", "num_nodes": 1}], "deletion_protection": false}, {}, {["deletion_protection"]}],
		["google_alloydb_cluster", {"cluster_id": "orders", "location": "europe-west1", "deletion_protection": false}, {}, {["deletion_protection"]}],
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "deletion_protection": false}, {}, {["deletion_protection"]}],
		["google_redis_cluster", {"name": "sessions", "shard_count": 3, "deletion_protection_enabled": false}, {}, {["deletion_protection_enabled"]}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3, "deletion_protection_enabled": false}, {}, {["deletion_protection_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_bigquery_table", {"dataset_id": "sales", "table_id": "orders"}, {}],
		["google_bigquery_table", {"dataset_id": "sales", "table_id": "orders", "deletion_protection": true}, {}],
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16"}, {}],
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "deletion_protection": true}, {}],
		["google_spanner_database", {"instance": "shop", "name": "orders"}, {}],
		["google_spanner_database", {"instance": "shop", "name": "orders", "deletion_protection": true}, {}],
		["google_bigtable_instance", {"name": "shop", "cluster": [{"cluster_id": "shop-c1", "num_nodes": 1}]}, {}],
		["google_bigtable_instance", {"name": "shop", "cluster": [{"cluster_id": "shop-c1", "num_nodes": 1}], "deletion_protection": true}, {}],
		["google_alloydb_cluster", {"cluster_id": "orders", "location": "europe-west1"}, {}],
		["google_alloydb_cluster", {"cluster_id": "orders", "location": "europe-west1", "deletion_protection": true}, {}],
		["google_container_cluster", {"name": "shop", "location": "europe-west1"}, {}],
		["google_container_cluster", {"name": "shop", "location": "europe-west1", "deletion_protection": true}, {}],
		["google_redis_cluster", {"name": "sessions", "shard_count": 3}, {}],
		["google_redis_cluster", {"name": "sessions", "shard_count": 3, "deletion_protection_enabled": true}, {}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3}, {}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3, "deletion_protection_enabled": true}, {}],
	] {
		_paths(case) == set()
	}
}

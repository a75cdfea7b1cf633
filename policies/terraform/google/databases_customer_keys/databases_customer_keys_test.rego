package policies.terraform.google.databases_customer_keys_test

import data.policies.terraform.google.databases_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := databases_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_bigquery_table", {"dataset_id": "sales", "table_id": "orders"}, {}, {["encryption_configuration", 0, "kms_key_name"]}],
		["google_bigquery_dataset", {"dataset_id": "sales"}, {}, {["default_encryption_configuration", 0, "kms_key_name"]}],
		["google_bigtable_instance", {"name": "shop", "cluster": [{"cluster_id": "shop-c1", "num_nodes": 1}]}, {}, {["cluster", 0, "kms_key_name"]}],
		["google_spanner_database", {"instance": "shop", "name": "orders"}, {}, {["encryption_config", 0, "kms_key_name"]}],
		["google_redis_instance", {"name": "sessions", "memory_size_gb": 1}, {}, {["customer_managed_key"]}],
		["google_redis_cluster", {"name": "sessions", "shard_count": 3}, {}, {["kms_key"]}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3}, {}, {["kms_key"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_bigquery_table", {"dataset_id": "sales", "table_id": "orders", "encryption_configuration": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_bigquery_dataset", {"dataset_id": "sales", "default_encryption_configuration": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_bigtable_instance", {"name": "shop", "cluster": [{"cluster_id": "shop-c1", "num_nodes": 1, "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_spanner_database", {"instance": "shop", "name": "orders", "encryption_config": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_redis_instance", {"name": "sessions", "memory_size_gb": 1, "customer_managed_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_redis_cluster", {"name": "sessions", "shard_count": 3, "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3, "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
	] {
		_paths(case) == set()
	}
}

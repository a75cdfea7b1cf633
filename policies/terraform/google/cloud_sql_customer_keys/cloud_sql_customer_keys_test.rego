package policies.terraform.google.cloud_sql_customer_keys_test

import data.policies.terraform.google.cloud_sql_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := cloud_sql_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16"}, {}, {["encryption_key_name"]}],
		["google_alloydb_cluster", {"cluster_id": "orders", "location": "europe-west1"}, {}, {["encryption_config", 0, "kms_key_name"]}],
		["google_alloydb_backup", {"backup_id": "orders", "location": "europe-west1"}, {}, {["encryption_config", 0, "kms_key_name"]}],
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE"}, {}, {["cmek_config", 0, "kms_key_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_sql_database_instance", {"name": "orders", "database_version": "POSTGRES_16", "encryption_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_alloydb_cluster", {"cluster_id": "orders", "location": "europe-west1", "encryption_config": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_alloydb_backup", {"backup_id": "orders", "location": "europe-west1", "encryption_config": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_firestore_database", {"name": "orders", "location_id": "eur3", "type": "FIRESTORE_NATIVE", "cmek_config": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
	] {
		_paths(case) == set()
	}
}

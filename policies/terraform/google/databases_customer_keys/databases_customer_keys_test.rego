package policies.terraform.google.databases_customer_keys_test

import data.policies.terraform.google.databases_customer_keys

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_bigquery_table", {}, ["encryption_configuration", 0, "kms_key_name"]],
		["google_bigquery_dataset", {}, ["default_encryption_configuration", 0, "kms_key_name"]],
		["google_bigtable_instance", {}, ["cluster", 0, "kms_key_name"]],
		["google_spanner_database", {}, ["encryption_config", 0, "kms_key_name"]],
		["google_redis_instance", {}, ["customer_managed_key"]],
	] {
		findings := databases_customer_keys.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main is not encrypted with a key of its owner", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_bigquery_table", {"encryption_configuration": [{"kms_key_name": "projects/example/locations/europe/keyRings/main/cryptoKeys/orders"}]}],
		["google_bigquery_dataset", {"default_encryption_configuration": [{"kms_key_name": "projects/example/locations/europe/keyRings/main/cryptoKeys/orders"}]}],
		["google_bigtable_instance", {"cluster": [{"kms_key_name": "projects/example/locations/europe/keyRings/main/cryptoKeys/orders"}]}],
		["google_spanner_database", {"encryption_config": [{"kms_key_name": "projects/example/locations/europe/keyRings/main/cryptoKeys/orders"}]}],
		["google_redis_instance", {"customer_managed_key": "projects/example/locations/europe/keyRings/main/cryptoKeys/orders"}],
	] {
		findings := databases_customer_keys.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

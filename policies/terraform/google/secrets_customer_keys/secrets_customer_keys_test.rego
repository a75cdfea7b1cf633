package policies.terraform.google.secrets_customer_keys_test

import data.policies.terraform.google.secrets_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := secrets_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"auto": [{}]}]}, {}, {["replication"]}],
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"user_managed": [{"replicas": [{"location": "europe-west1", "customer_managed_encryption": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {"location": "europe-west3"}]}]}]}, {}, {["replication"]}],
		["google_secret_manager_regional_secret", {"secret_id": "database-password", "location": "europe-west1"}, {}, {["customer_managed_encryption", 0, "kms_key_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"auto": [{"customer_managed_encryption": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}]}, {}],
		["google_secret_manager_secret", {"secret_id": "database-password", "replication": [{"user_managed": [{"replicas": [{"location": "europe-west1", "customer_managed_encryption": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

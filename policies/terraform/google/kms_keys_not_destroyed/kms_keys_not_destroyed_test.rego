package policies.terraform.google.kms_keys_not_destroyed_test

import data.policies.terraform.google.kms_keys_not_destroyed

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := kms_keys_not_destroyed.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main", "lifecycle": [{"prevent_destroy": false}]}, {}, {["lifecycle", 0, "prevent_destroy"]}],
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main"}, {}, {["lifecycle", 0, "prevent_destroy"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main", "lifecycle": [{"prevent_destroy": true}]}, {}],
	] {
		_paths(case) == set()
	}
}

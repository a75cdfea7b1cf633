package policies.terraform.google.kms_keys_rotated_test

import data.policies.terraform.google.kms_keys_rotated

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := kms_keys_rotated.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-GOOGLE-0066": {"maximum_days": 90}}
}

test_deny_faults if {
	every case in [
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main"}, {}, {["rotation_period"]}],
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main", "rotation_period": "31536000s"}, {}, {["rotation_period"]}],
	] {
		_paths(case) == case[3]
		kms_keys_rotated.applies with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-GOOGLE-0066": {"maximum_days": 90}}
	}
}

test_allow_good_states if {
	every case in [
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main", "rotation_period": "7776000s"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main", "purpose": "ASYMMETRIC_SIGN"}, {}],
		["google_kms_crypto_key", {"name": "disk", "key_ring": "projects/shop-1234/locations/europe-west1/keyRings/main", "import_only": true}, {}],
	] {
		not kms_keys_rotated.applies with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-GOOGLE-0066": {"maximum_days": 90}}
	}
}

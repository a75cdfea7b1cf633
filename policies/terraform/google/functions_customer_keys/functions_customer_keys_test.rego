package policies.terraform.google.functions_customer_keys_test

import data.policies.terraform.google.functions_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := functions_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22"}, {}, {["kms_key_name"]}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1"}, {}, {["kms_key_name"]}],
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1"}, {}, {["template", 0, "encryption_key"]}],
		["google_cloud_run_v2_job", {"name": "shop", "location": "europe-west1"}, {}, {["template", 0, "template", 0, "encryption_key"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_cloud_run_v2_service", {"name": "shop", "location": "europe-west1", "template": [{"encryption_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_cloud_run_v2_job", {"name": "shop", "location": "europe-west1", "template": [{"template": [{"encryption_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

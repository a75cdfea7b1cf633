package policies.terraform.google.bucket_customer_keys_test

import data.policies.terraform.google.bucket_customer_keys

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {}, ["encryption", 0, "default_kms_key_name"]],
	] {
		findings := bucket_customer_keys.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main is not encrypted with a key of its owner", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"encryption": [{"default_kms_key_name": "projects/example/locations/europe/keyRings/main/cryptoKeys/orders"}]}],
	] {
		findings := bucket_customer_keys.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

package policies.terraform.google.bucket_public_access_prevented_test

import data.policies.terraform.google.bucket_public_access_prevented

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {}, ["public_access_prevention"]],
		["google_storage_bucket", {"public_access_prevention": "inherited"}, ["public_access_prevention"]],
	] {
		findings := bucket_public_access_prevented.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main can be opened to everyone", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"public_access_prevention": "enforced"}],
	] {
		findings := bucket_public_access_prevented.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

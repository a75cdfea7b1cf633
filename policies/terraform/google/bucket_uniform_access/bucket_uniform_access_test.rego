package policies.terraform.google.bucket_uniform_access_test

import data.policies.terraform.google.bucket_uniform_access

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {}, ["uniform_bucket_level_access"]],
		["google_storage_bucket", {"uniform_bucket_level_access": false}, ["uniform_bucket_level_access"]],
	] {
		findings := bucket_uniform_access.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main lets single objects have access lists of their own", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"uniform_bucket_level_access": true}],
	] {
		findings := bucket_uniform_access.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

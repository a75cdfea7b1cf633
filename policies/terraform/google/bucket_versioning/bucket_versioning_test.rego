package policies.terraform.google.bucket_versioning_test

import data.policies.terraform.google.bucket_versioning

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {}, ["versioning", 0, "enabled"]],
		["google_storage_bucket", {"versioning": [{"enabled": false}]}, ["versioning", 0, "enabled"]],
	] {
		findings := bucket_versioning.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not keep old versions of its objects", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"versioning": [{"enabled": true}]}],
		["google_storage_bucket", {"versioning": {"enabled": true}}],
	] {
		findings := bucket_versioning.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

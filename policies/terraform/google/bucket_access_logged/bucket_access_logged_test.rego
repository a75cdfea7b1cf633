package policies.terraform.google.bucket_access_logged_test

import data.policies.terraform.google.bucket_access_logged

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := bucket_access_logged.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {"name": "a"}, {}, {["logging"]}],
		["google_storage_bucket", {"name": "a", "logging": [{"log_bucket": "a"}]}, {}, {["logging", 0, "log_bucket"]}],
	] {
		_paths(case) == case[3]
		bucket_access_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"name": "a", "logging": [{"log_bucket": "b"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_storage_bucket", {"name": "example-logs"}, {}],
	] {
		not bucket_access_logged.applies with input as _resource(case[0], case[1], case[2])
	}
}

package policies.terraform.google.bucket_cors_named_test

import data.policies.terraform.google.bucket_cors_named

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := bucket_cors_named.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {"name": "shop", "location": "EU", "cors": [{"origin": ["*"], "method": ["GET"]}]}, {}, {["cors", 0, "origin"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"name": "shop", "location": "EU", "cors": [{"origin": ["https://shop.example.com"], "method": ["GET"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

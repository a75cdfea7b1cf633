package policies.terraform.google.calls_encrypted_test

import data.policies.terraform.google.calls_encrypted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := calls_encrypted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_pubsub_subscription", {"name": "orders", "topic": "orders", "push_config": [{"push_endpoint": "http://shop.example.com/push"}]}, {}, {["push_config", 0, "push_endpoint"]}],
		["google_cloud_scheduler_job", {"name": "nightly", "schedule": "0 2 * * *", "http_target": [{"uri": "http://shop.example.com/run"}]}, {}, {["http_target", 0, "uri"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_pubsub_subscription", {"name": "orders", "topic": "orders", "push_config": [{"push_endpoint": "https://shop.example.com/push"}]}, {}],
		["google_cloud_scheduler_job", {"name": "nightly", "schedule": "0 2 * * *", "http_target": [{"uri": "https://shop.example.com/run"}]}, {}],
	] {
		_paths(case) == set()
	}
}

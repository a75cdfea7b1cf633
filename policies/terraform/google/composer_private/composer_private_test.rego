package policies.terraform.google.composer_private_test

import data.policies.terraform.google.composer_private

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := composer_private.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_composer_environment", {"name": "nightly", "region": "europe-west1", "config": [{"private_environment_config": [{"enable_private_endpoint": false}]}]}, {}, {["config", 0, "private_environment_config", 0, "enable_private_endpoint"]}],
		["google_composer_environment", {"name": "nightly", "region": "europe-west1"}, {}, {["config", 0, "private_environment_config", 0, "enable_private_endpoint"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_composer_environment", {"name": "nightly", "region": "europe-west1", "config": [{"private_environment_config": [{"enable_private_endpoint": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

package policies.terraform.google.functions_internal_test

import data.policies.terraform.google.functions_internal

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := functions_internal.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "trigger_http": true, "ingress_settings": "ALLOW_ALL"}, {}, {["ingress_settings"]}],
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "trigger_http": true}, {}, {["ingress_settings"]}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "service_config": [{"available_memory": "256M", "ingress_settings": "ALLOW_ALL"}]}, {}, {["service_config", 0, "ingress_settings"]}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "service_config": [{"available_memory": "256M"}]}, {}, {["service_config", 0, "ingress_settings"]}],
	] {
		_paths(case) == case[3]
		functions_internal.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "trigger_http": true, "ingress_settings": "ALLOW_INTERNAL_AND_GCLB"}, {}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "service_config": [{"available_memory": "256M", "ingress_settings": "ALLOW_INTERNAL_AND_GCLB"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "event_trigger": [{"event_type": "google.pubsub.topic.publish", "resource": "orders"}]}, {}],
	] {
		not functions_internal.applies with input as _resource(case[0], case[1], case[2])
	}
}

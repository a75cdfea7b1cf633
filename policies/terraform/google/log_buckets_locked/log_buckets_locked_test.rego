package policies.terraform.google.log_buckets_locked_test

import data.policies.terraform.google.log_buckets_locked

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := log_buckets_locked.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_storage_bucket", {"name": "shop-audit", "location": "EU"}, {"google_logging_project_sink": [{"type": "google_logging_project_sink", "name": "audit", "address": "google_logging_project_sink.audit", "config": {}}]}, {["retention_policy", 0, "is_locked"]}],
		["google_storage_bucket", {"name": "shop-audit", "location": "EU", "retention_policy": [{"retention_period": 31536000, "is_locked": false}]}, {"google_logging_project_sink": [{"type": "google_logging_project_sink", "name": "audit", "address": "google_logging_project_sink.audit", "config": {}}]}, {["retention_policy", 0, "is_locked"]}],
		["google_storage_bucket", {"name": "shop-audit", "location": "EU"}, {"google_logging_folder_sink": [{}]}, {["retention_policy", 0, "is_locked"]}],
		["google_storage_bucket", {"name": "shop-audit", "location": "EU"}, {"google_logging_organization_sink": [{}]}, {["retention_policy", 0, "is_locked"]}],
		["google_storage_bucket", {"name": "shop-audit", "location": "EU"}, {"google_logging_billing_account_sink": [{}]}, {["retention_policy", 0, "is_locked"]}],
	] {
		_paths(case) == case[3]
		log_buckets_locked.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket", {"name": "shop-audit", "location": "EU", "retention_policy": [{"retention_period": 31536000, "is_locked": true}]}, {"google_logging_project_sink": [{"type": "google_logging_project_sink", "name": "audit", "address": "google_logging_project_sink.audit", "config": {}}]}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_storage_bucket", {"name": "shop"}, {}],
	] {
		not log_buckets_locked.applies with input as _resource(case[0], case[1], case[2])
	}
}

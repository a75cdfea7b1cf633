package policies.terraform.google.logs_kept_test

import data.policies.terraform.google.logs_kept

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := logs_kept.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-GOOGLE-0184": {"minimum_days": 90}}
}

test_deny_faults if {
	every case in [
		["google_logging_project_bucket_config", {"project": "shop-1234", "location": "eu", "bucket_id": "audit"}, {}, {["retention_days"]}],
		["google_logging_project_bucket_config", {"project": "shop-1234", "location": "eu", "bucket_id": "audit", "retention_days": 14}, {}, {["retention_days"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_logging_project_bucket_config", {"project": "shop-1234", "location": "eu", "bucket_id": "audit", "retention_days": 400}, {}],
	] {
		_paths(case) == set()
	}
}

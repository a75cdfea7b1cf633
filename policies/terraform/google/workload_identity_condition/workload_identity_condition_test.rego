package policies.terraform.google.workload_identity_condition_test

import data.policies.terraform.google.workload_identity_condition

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := workload_identity_condition.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github"}, {}, {["attribute_condition"]}],
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "attribute_condition": "true"}, {}, {["attribute_condition"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "attribute_condition": "assertion.repository_owner == \"example\""}, {}],
		["google_iam_workforce_pool_provider", {"workforce_pool_id": "staff", "provider_id": "idp", "location": "global"}, {}],
	] {
		_paths(case) == set()
	}
}

package policies.terraform.google.organisation_policies_enforced_test

import data.policies.terraform.google.organisation_policies_enforced

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := organisation_policies_enforced.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_organization_policy", {"project": "shop-1234", "constraint": "compute.requireOsLogin", "boolean_policy": [{"enforced": false}]}, {}, {["boolean_policy", 0, "enforced"]}],
		["google_org_policy_policy", {"name": "projects/shop-1234/policies/iam.disableServiceAccountKeyCreation", "parent": "projects/shop-1234", "spec": [{"rules": [{"enforce": "FALSE"}]}]}, {}, {["spec", 0, "rules", 0, "enforce"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_organization_policy", {"project": "shop-1234", "constraint": "compute.requireOsLogin", "boolean_policy": [{"enforced": true}]}, {}],
		["google_org_policy_policy", {"name": "projects/shop-1234/policies/iam.disableServiceAccountKeyCreation", "parent": "projects/shop-1234", "spec": [{"rules": [{"enforce": "TRUE"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

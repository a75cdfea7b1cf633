package policies.terraform.google.github_identities_bound_test

import data.policies.terraform.google.github_identities_bound

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := github_identities_bound.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "oidc": [{"issuer_uri": "https://token.actions.githubusercontent.com"}]}, {}, {["attribute_condition"]}],
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "oidc": [{"issuer_uri": "https://token.actions.githubusercontent.com"}], "attribute_condition": "assertion.ref == \"refs/heads/main\""}, {}, {["attribute_condition"]}],
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "oidc": [{"issuer_uri": "https://token.actions.githubusercontent.com"}], "attribute_condition": "assertion.sub.startsWith('')"}, {}, {["attribute_condition"]}],
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "oidc": [{"issuer_uri": "https://token.actions.githubusercontent.com"}], "attribute_condition": "assertion.sub == \"repo:*\""}, {}, {["attribute_condition"]}],
	] {
		_paths(case) == case[3]
		github_identities_bound.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_iam_workload_identity_pool_provider", {"workload_identity_pool_id": "ci", "workload_identity_pool_provider_id": "github", "oidc": [{"issuer_uri": "https://token.actions.githubusercontent.com"}], "attribute_condition": "assertion.repository_owner_id == \"123456\""}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_iam_workload_identity_pool_provider", {"oidc": [{"issuer_uri": "https://idp.example.com"}]}, {}],
	] {
		not github_identities_bound.applies with input as _resource(case[0], case[1], case[2])
	}
}

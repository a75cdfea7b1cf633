package policies.terraform.google.artifact_registry_not_public_test

import data.policies.terraform.google.artifact_registry_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := artifact_registry_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_artifact_registry_repository_iam_member", {"repository": "apps", "role": "roles/artifactregistry.reader", "member": "allUsers"}, {}, {["member"]}],
		["google_artifact_registry_repository_iam_binding", {"repository": "apps", "role": "roles/artifactregistry.reader", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_artifact_registry_repository_iam_policy", {"repository": "apps", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/artifactregistry.reader", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_artifact_registry_repository_iam_member", {"repository": "apps", "role": "roles/artifactregistry.reader", "member": "group:readers@example.com"}, {}],
		["google_artifact_registry_repository_iam_binding", {"repository": "apps", "role": "roles/artifactregistry.reader", "members": ["group:readers@example.com"]}, {}],
		["google_artifact_registry_repository_iam_policy", {"repository": "apps", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/artifactregistry.reader", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

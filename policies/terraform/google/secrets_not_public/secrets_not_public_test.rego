package policies.terraform.google.secrets_not_public_test

import data.policies.terraform.google.secrets_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := secrets_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_secret_manager_secret_iam_member", {"secret_id": "database-password", "role": "roles/secretmanager.secretAccessor", "member": "allUsers"}, {}, {["member"]}],
		["google_secret_manager_secret_iam_binding", {"secret_id": "database-password", "role": "roles/secretmanager.secretAccessor", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_secret_manager_secret_iam_policy", {"secret_id": "database-password", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/secretmanager.secretAccessor", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_secret_manager_regional_secret_iam_member", {"secret_id": "database-password", "role": "roles/secretmanager.secretAccessor", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_secret_manager_secret_iam_member", {"secret_id": "database-password", "role": "roles/secretmanager.secretAccessor", "member": "group:readers@example.com"}, {}],
		["google_secret_manager_secret_iam_binding", {"secret_id": "database-password", "role": "roles/secretmanager.secretAccessor", "members": ["group:readers@example.com"]}, {}],
		["google_secret_manager_secret_iam_policy", {"secret_id": "database-password", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/secretmanager.secretAccessor", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

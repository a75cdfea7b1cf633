package policies.terraform.google.projects_not_public_test

import data.policies.terraform.google.projects_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := projects_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_project_iam_binding", {"project": "shop-1234", "role": "roles/viewer", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_project_iam_policy", {"project": "shop-1234", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/viewer", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_folder_iam_member", {"folder": "folders/1234", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_organization_iam_member", {"org_id": "1234", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/viewer", "member": "group:readers@example.com"}, {}],
		["google_project_iam_binding", {"project": "shop-1234", "role": "roles/viewer", "members": ["group:readers@example.com"]}, {}],
		["google_project_iam_policy", {"project": "shop-1234", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/viewer", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

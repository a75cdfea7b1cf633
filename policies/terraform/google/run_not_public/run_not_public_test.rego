package policies.terraform.google.run_not_public_test

import data.policies.terraform.google.run_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := run_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloud_run_service_iam_member", {"service": "shop", "role": "roles/run.invoker", "member": "allUsers"}, {}, {["member"]}],
		["google_cloud_run_service_iam_binding", {"service": "shop", "role": "roles/run.invoker", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_cloud_run_service_iam_policy", {"service": "shop", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/run.invoker", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_cloud_run_v2_service_iam_member", {"name": "shop", "role": "roles/run.invoker", "member": "allUsers"}, {}, {["member"]}],
		["google_cloud_run_v2_job_iam_member", {"name": "shop", "role": "roles/run.invoker", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloud_run_service_iam_member", {"service": "shop", "role": "roles/run.invoker", "member": "group:readers@example.com"}, {}],
		["google_cloud_run_service_iam_binding", {"service": "shop", "role": "roles/run.invoker", "members": ["group:readers@example.com"]}, {}],
		["google_cloud_run_service_iam_policy", {"service": "shop", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/run.invoker", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

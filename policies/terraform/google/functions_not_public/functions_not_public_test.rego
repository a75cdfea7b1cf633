package policies.terraform.google.functions_not_public_test

import data.policies.terraform.google.functions_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := functions_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudfunctions_function_iam_member", {"cloud_function": "resize", "role": "roles/cloudfunctions.invoker", "member": "allUsers"}, {}, {["member"]}],
		["google_cloudfunctions_function_iam_binding", {"cloud_function": "resize", "role": "roles/cloudfunctions.invoker", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_cloudfunctions_function_iam_policy", {"cloud_function": "resize", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/cloudfunctions.invoker", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_cloudfunctions2_function_iam_member", {"cloud_function": "resize", "role": "roles/cloudfunctions.invoker", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudfunctions_function_iam_member", {"cloud_function": "resize", "role": "roles/cloudfunctions.invoker", "member": "group:readers@example.com"}, {}],
		["google_cloudfunctions_function_iam_binding", {"cloud_function": "resize", "role": "roles/cloudfunctions.invoker", "members": ["group:readers@example.com"]}, {}],
		["google_cloudfunctions_function_iam_policy", {"cloud_function": "resize", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/cloudfunctions.invoker", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

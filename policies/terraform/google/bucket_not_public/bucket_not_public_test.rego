package policies.terraform.google.bucket_not_public_test

import data.policies.terraform.google.bucket_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := bucket_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_storage_bucket_iam_member", {"bucket": "reports", "role": "roles/storage.objectViewer", "member": "allUsers"}, {}, {["member"]}],
		["google_storage_bucket_iam_binding", {"bucket": "reports", "role": "roles/storage.objectViewer", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_storage_bucket_iam_policy", {"bucket": "reports", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/storage.objectViewer", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_storage_managed_folder_iam_member", {"bucket": "reports", "managed_folder": "public/", "role": "roles/storage.objectViewer", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_bucket_iam_member", {"bucket": "reports", "role": "roles/storage.objectViewer", "member": "group:readers@example.com"}, {}],
		["google_storage_bucket_iam_binding", {"bucket": "reports", "role": "roles/storage.objectViewer", "members": ["group:readers@example.com"]}, {}],
		["google_storage_bucket_iam_policy", {"bucket": "reports", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/storage.objectViewer", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

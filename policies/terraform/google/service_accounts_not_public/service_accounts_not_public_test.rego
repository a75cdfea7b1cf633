package policies.terraform.google.service_accounts_not_public_test

import data.policies.terraform.google.service_accounts_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := service_accounts_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_service_account_iam_member", {"service_account_id": "projects/shop/serviceAccounts/deploy@shop.iam.gserviceaccount.com", "role": "roles/iam.serviceAccountTokenCreator", "member": "allUsers"}, {}, {["member"]}],
		["google_service_account_iam_binding", {"service_account_id": "projects/shop/serviceAccounts/deploy@shop.iam.gserviceaccount.com", "role": "roles/iam.serviceAccountTokenCreator", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_service_account_iam_policy", {"service_account_id": "projects/shop/serviceAccounts/deploy@shop.iam.gserviceaccount.com", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/iam.serviceAccountTokenCreator", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_service_account_iam_member", {"service_account_id": "projects/shop/serviceAccounts/deploy@shop.iam.gserviceaccount.com", "role": "roles/iam.serviceAccountTokenCreator", "member": "group:readers@example.com"}, {}],
		["google_service_account_iam_binding", {"service_account_id": "projects/shop/serviceAccounts/deploy@shop.iam.gserviceaccount.com", "role": "roles/iam.serviceAccountTokenCreator", "members": ["group:readers@example.com"]}, {}],
		["google_service_account_iam_policy", {"service_account_id": "projects/shop/serviceAccounts/deploy@shop.iam.gserviceaccount.com", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/iam.serviceAccountTokenCreator", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

package policies.terraform.google.bigquery_not_public_test

import data.policies.terraform.google.bigquery_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := bigquery_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_bigquery_dataset_iam_member", {"dataset_id": "sales", "role": "roles/bigquery.dataViewer", "member": "allUsers"}, {}, {["member"]}],
		["google_bigquery_dataset_iam_binding", {"dataset_id": "sales", "role": "roles/bigquery.dataViewer", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_bigquery_dataset_iam_policy", {"dataset_id": "sales", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/bigquery.dataViewer", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_bigquery_table_iam_member", {"dataset_id": "sales", "table_id": "orders", "role": "roles/bigquery.dataViewer", "member": "allUsers"}, {}, {["member"]}],
		["google_bigquery_dataset", {"dataset_id": "sales", "access": [{"role": "OWNER", "special_group": "projectOwners"}, {"role": "READER", "special_group": "allAuthenticatedUsers"}]}, {}, {["access", 1, "special_group"]}],
		["google_bigquery_dataset", {"dataset_id": "sales", "access": [{"role": "READER", "iam_member": "allUsers"}]}, {}, {["access", 0, "iam_member"]}],
		["google_bigquery_dataset_access", {"dataset_id": "sales", "role": "READER", "special_group": "allAuthenticatedUsers"}, {}, {["special_group"]}],
		["google_bigquery_dataset_access", {"dataset_id": "sales", "role": "READER", "iam_member": "allUsers"}, {}, {["iam_member"]}],
		["google_bigquery_dataset", {"access": [{"role": "READER"}]}, {}, {["access", 0]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_bigquery_dataset_iam_member", {"dataset_id": "sales", "role": "roles/bigquery.dataViewer", "member": "group:readers@example.com"}, {}],
		["google_bigquery_dataset_iam_binding", {"dataset_id": "sales", "role": "roles/bigquery.dataViewer", "members": ["group:readers@example.com"]}, {}],
		["google_bigquery_dataset_iam_policy", {"dataset_id": "sales", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/bigquery.dataViewer", "members": ["group:readers@example.com"]}]}}]}],
		["google_bigquery_dataset", {"dataset_id": "sales", "access": [{"role": "OWNER", "special_group": "projectOwners"}, {"role": "READER", "group_by_email": "readers@example.com"}]}, {}],
		["google_bigquery_dataset_access", {"dataset_id": "sales", "role": "READER", "group_by_email": "readers@example.com"}, {}],
		["google_bigquery_dataset", {"access": [{"role": "READER", "user_by_email": "jo@example.com"}, {"role": "READER", "group_by_email": "readers@example.com"}, {"role": "READER", "domain": "example.com"}, {"role": "READER", "special_group": "projectReaders"}, {"role": "READER", "iam_member": "group:readers@example.com"}]}, {}],
		["google_bigquery_dataset", {"access": [{"role": "READER", "view": [{}]}, {"role": "READER", "dataset": [{}]}, {"role": "READER", "routine": [{}]}, {"view": [{}]}]}, {}],
	] {
		_paths(case) == set()
	}
}

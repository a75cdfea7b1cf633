package policies.terraform.google.dataproc_not_public_test

import data.policies.terraform.google.dataproc_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dataproc_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dataproc_cluster_iam_member", {"cluster": "reports", "role": "roles/dataproc.editor", "member": "allUsers"}, {}, {["member"]}],
		["google_dataproc_cluster_iam_binding", {"cluster": "reports", "role": "roles/dataproc.editor", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_dataproc_cluster_iam_policy", {"cluster": "reports", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/dataproc.editor", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_dataproc_job_iam_member", {"job_id": "nightly", "role": "roles/dataproc.editor", "member": "allUsers"}, {}, {["member"]}],
		["google_dataproc_autoscaling_policy_iam_member", {"policy_id": "nightly", "role": "roles/dataproc.editor", "member": "allUsers"}, {}, {["member"]}],
		["google_dataproc_metastore_service_iam_member", {"service_id": "catalog", "role": "roles/dataproc.editor", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dataproc_cluster_iam_member", {"cluster": "reports", "role": "roles/dataproc.editor", "member": "group:readers@example.com"}, {}],
		["google_dataproc_cluster_iam_binding", {"cluster": "reports", "role": "roles/dataproc.editor", "members": ["group:readers@example.com"]}, {}],
		["google_dataproc_cluster_iam_policy", {"cluster": "reports", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/dataproc.editor", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

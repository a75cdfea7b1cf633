package policies.terraform.google.data_services_not_public_test

import data.policies.terraform.google.data_services_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := data_services_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_spanner_database_iam_member", {"instance": "shop", "database": "orders", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_spanner_database_iam_binding", {"instance": "shop", "database": "orders", "role": "roles/viewer", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_spanner_database_iam_policy", {"instance": "shop", "database": "orders", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/viewer", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_spanner_instance_iam_member", {"instance": "shop", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_bigtable_instance_iam_member", {"instance": "shop", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_bigtable_table_iam_member", {"table": "orders", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_healthcare_dataset_iam_member", {"dataset_id": "clinic", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_healthcare_fhir_store_iam_member", {"fhir_store_id": "clinic", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_data_catalog_entry_group_iam_member", {"entry_group": "sales", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_sourcerepo_repository_iam_member", {"repository": "shop", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_notebooks_instance_iam_member", {"instance_name": "analysis", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_notebooks_runtime_iam_member", {"runtime_name": "analysis", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_workbench_instance_iam_member", {"name": "analysis", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_vertex_ai_endpoint_iam_member", {"endpoint": "prices", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_vertex_ai_featurestore_iam_member", {"featurestore": "prices", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_data_fusion_instance_iam_member", {"name": "reports", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_compute_image_iam_member", {"image": "base", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_compute_disk_iam_member", {"name": "data", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_compute_snapshot_iam_member", {"name": "data", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_compute_instance_iam_member", {"instance_name": "web", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_endpoints_service_iam_member", {"service_name": "shop.example.com", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_cloud_tasks_queue_iam_member", {"name": "orders", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
		["google_api_gateway_api_iam_member", {"api": "shop", "role": "roles/viewer", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_spanner_database_iam_member", {"instance": "shop", "database": "orders", "role": "roles/viewer", "member": "group:readers@example.com"}, {}],
		["google_spanner_database_iam_binding", {"instance": "shop", "database": "orders", "role": "roles/viewer", "members": ["group:readers@example.com"]}, {}],
		["google_spanner_database_iam_policy", {"instance": "shop", "database": "orders", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/viewer", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}

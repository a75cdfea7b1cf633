package policies.terraform.google.iam_default_accounts_without_roles_test

import data.policies.terraform.google.iam_default_accounts_without_roles

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := iam_default_accounts_without_roles.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/storage.objectViewer", "member": "serviceAccount:123-compute@developer.gserviceaccount.com"}, {}, {["member"]}],
		["google_folder_iam_binding", {"folder": "folders/1234", "role": "roles/storage.objectViewer", "members": ["group:developers@example.com", "serviceAccount:shop-1234@appspot.gserviceaccount.com"]}, {}, {["members", 1]}],
		["google_organization_iam_member", {"org_id": "1234", "role": "roles/storage.objectViewer", "member": {"unknown": "data.google_compute_default_service_account.default.member"}}, {"data.google_compute_default_service_account": [{"type": "data.google_compute_default_service_account", "name": "default", "address": "data.google_compute_default_service_account.default", "config": {}}]}, {["role"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/storage.objectViewer", "member": "serviceAccount:shop@shop-1234.iam.gserviceaccount.com"}, {}],
	] {
		_paths(case) == set()
	}
}

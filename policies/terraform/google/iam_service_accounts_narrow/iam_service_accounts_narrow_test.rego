package policies.terraform.google.iam_service_accounts_narrow_test

import data.policies.terraform.google.iam_service_accounts_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := iam_service_accounts_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["data.google_iam_policy", {"binding": [{"role": "roles/editor", "members": ["group:developers@example.com", "serviceAccount:deploy@shop.iam.gserviceaccount.com"]}]}, {}, {["binding", 0, "role"]}],
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/iam.serviceAccountAdmin", "member": "serviceAccount:deploy@shop.iam.gserviceaccount.com"}, {}, {["role"]}],
		["google_folder_iam_binding", {"folder": "folders/1234", "role": "roles/editor", "members": ["group:developers@example.com", "serviceAccount:deploy@shop.iam.gserviceaccount.com"]}, {}, {["role"]}],
		["google_organization_iam_member", {"org_id": "1234", "role": "roles/storage.admin", "member": {"unknown": "google_service_account.deploy.member"}}, {"google_service_account": [{"type": "google_service_account", "name": "deploy", "address": "google_service_account.deploy", "config": {}}]}, {["role"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["data.google_iam_policy", {"binding": [{"role": "roles/run.developer", "members": ["serviceAccount:deploy@shop.iam.gserviceaccount.com"]}]}, {}],
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/run.developer", "member": "serviceAccount:deploy@shop.iam.gserviceaccount.com"}, {}],
		["google_folder_iam_binding", {"folder": "folders/1234", "role": "roles/storage.admin", "members": ["group:developers@example.com"]}, {}],
	] {
		_paths(case) == set()
	}
}

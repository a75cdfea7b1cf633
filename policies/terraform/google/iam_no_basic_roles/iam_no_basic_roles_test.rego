package policies.terraform.google.iam_no_basic_roles_test

import data.policies.terraform.google.iam_no_basic_roles

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := iam_no_basic_roles.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/editor", "member": "group:developers@example.com"}, {}, {["role"]}],
		["google_folder_iam_binding", {"folder": "folders/1234", "role": "roles/owner", "members": ["group:developers@example.com"]}, {}, {["role"]}],
		["google_organization_iam_member", {"org_id": "1234", "role": "roles/viewer", "member": "group:developers@example.com"}, {}, {["role"]}],
		["data.google_iam_policy", {"binding": [{"role": "roles/browser", "members": []}, {"role": "roles/owner", "members": ["group:developers@example.com"]}]}, {}, {["binding", 1, "role"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/run.developer", "member": "group:developers@example.com"}, {}],
		["google_folder_iam_binding", {"folder": "folders/1234", "role": "roles/logging.viewer", "members": ["group:developers@example.com"]}, {}],
		["data.google_iam_policy", {"binding": [{"role": "roles/browser", "members": ["group:developers@example.com"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

package policies.terraform.google.iam_impersonation_narrow_test

import data.policies.terraform.google.iam_impersonation_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := iam_impersonation_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/iam.serviceAccountUser", "member": "group:developers@example.com"}, {}, {["role"]}],
		["google_organization_iam_binding", {"org_id": "1234", "role": "roles/iam.serviceAccountTokenCreator", "members": ["group:developers@example.com"]}, {}, {["role"]}],
		["data.google_iam_policy", {"binding": [{"role": "roles/iam.serviceAccountUser", "members": ["group:developers@example.com"]}]}, {}, {["binding", 0, "role"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_member", {"project": "shop-1234", "role": "roles/run.developer", "member": "group:developers@example.com"}, {}],
		["google_folder_iam_member", {"folder": "folders/1234", "role": "roles/logging.viewer", "member": "group:developers@example.com"}, {}],
		["data.google_iam_policy", {"binding": [{"role": "roles/browser", "members": ["group:developers@example.com"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_policies_of_single_accounts_do_not_count if {
	related := {"google_service_account_iam_policy": [{"config": {}}]}
	not iam_impersonation_narrow.applies with input as _resource("data.google_iam_policy", {}, related)
	iam_impersonation_narrow.applies with input as _resource("data.google_iam_policy", {}, {})
}

package policies.terraform.google.custom_roles_narrow_test

import data.policies.terraform.google.custom_roles_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := custom_roles_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_project_iam_custom_role", {"role_id": "deployer", "title": "Deployer", "permissions": ["run.services.update", "iam.serviceAccounts.actAs"]}, {}, {["permissions", 1]}],
		["google_organization_iam_custom_role", {"org_id": "1234", "role_id": "helper", "title": "Helper", "permissions": ["resourcemanager.projects.get", "resourcemanager.projects.setIamPolicy"]}, {}, {["permissions", 1]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_project_iam_custom_role", {"role_id": "deployer", "title": "Deployer", "permissions": ["run.services.get", "run.services.update"]}, {}],
	] {
		_paths(case) == set()
	}
}

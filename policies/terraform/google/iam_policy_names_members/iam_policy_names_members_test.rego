package policies.terraform.google.iam_policy_names_members_test

import data.policies.terraform.google.iam_policy_names_members

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := iam_policy_names_members.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["data.google_iam_policy", {"binding": [{"role": "roles/viewer", "member": "allUsers"}]}, {}, {["binding", 0, "member"]}],
		["data.google_iam_policy", {"binding": [{"role": "roles/viewer", "members": ["group:readers@example.com", "allUsers"]}]}, {}, {["binding", 0, "members", 1]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["data.google_iam_policy", {"binding": [{"role": "roles/viewer", "members": ["group:readers@example.com"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

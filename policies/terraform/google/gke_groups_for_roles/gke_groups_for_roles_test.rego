package policies.terraform.google.gke_groups_for_roles_test

import data.policies.terraform.google.gke_groups_for_roles

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["authenticator_groups_config"]],
	] {
		findings := gke_groups_for_roles.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main does not know the groups of the directory", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"authenticator_groups_config": [{"security_group": "gke-security-groups@example.com"}]}],
	] {
		findings := gke_groups_for_roles.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}

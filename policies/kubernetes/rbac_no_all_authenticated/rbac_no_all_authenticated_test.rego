package policies.kubernetes.rbac_no_all_authenticated_test

import data.policies.kubernetes.rbac_no_all_authenticated

_binding(subjects, role) := {"subject": {
	"address": "ClusterRoleBinding operations",
	"config": {"subjects": subjects, "roleRef": {"kind": "ClusterRole", "name": role}},
}}

test_deny_subject if {
	subjects := [{"kind": "User", "name": "x"}, {"kind": "Group", "name": "system:authenticated"}]
	findings := rbac_no_all_authenticated.deny with input as _binding(subjects, "view")
	findings == {{
		"message": "ClusterRoleBinding operations grants rights to every account",
		"path": ["subjects", 1],
	}}
}

test_allow_others if {
	rbac_no_all_authenticated.deny == set() with input as _binding([{"kind": "Group", "name": "operators"}], "view")
	rbac_no_all_authenticated.deny == set() with input as _binding({"name": "system:authenticated"}, "view")
}

test_allow_built_in_binding if {
	metadata := {"name": "system:discovery", "labels": {"kubernetes.io/bootstrapping": "rbac-defaults"}}
	config := {"metadata": metadata, "subjects": [{"kind": "Group", "name": "system:authenticated"}]}
	rbac_no_all_authenticated.deny == set() with input as {"subject": {"address": "x", "config": config}}
}

package policies.kubernetes.rbac_no_anonymous_subjects_test

import data.policies.kubernetes.rbac_no_anonymous_subjects

_binding(subjects, role) := {"subject": {
	"address": "ClusterRoleBinding operations",
	"config": {"subjects": subjects, "roleRef": {"kind": "ClusterRole", "name": role}},
}}

test_deny_subject if {
	subjects := [{"kind": "User", "name": "x"}, {"kind": "Group", "name": "system:unauthenticated"}]
	findings := rbac_no_anonymous_subjects.deny with input as _binding(subjects, "view")
	findings == {{
		"message": "ClusterRoleBinding operations grants rights to everyone without a credential",
		"path": ["subjects", 1],
	}}
}

test_allow_others if {
	rbac_no_anonymous_subjects.deny == set()
		with input as _binding([{"kind": "Group", "name": "operators"}], "view")
	rbac_no_anonymous_subjects.deny == set() with input as _binding({"name": "system:unauthenticated"}, "view")
}

test_allow_built_in_binding if {
	metadata := {"name": "system:discovery", "labels": {"kubernetes.io/bootstrapping": "rbac-defaults"}}
	config := {"metadata": metadata, "subjects": [{"kind": "Group", "name": "system:unauthenticated"}]}
	rbac_no_anonymous_subjects.deny == set() with input as {"subject": {"address": "x", "config": config}}
}

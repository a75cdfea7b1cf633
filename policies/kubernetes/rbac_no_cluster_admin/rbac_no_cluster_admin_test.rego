package policies.kubernetes.rbac_no_cluster_admin_test

import data.policies.kubernetes.rbac_no_cluster_admin

_binding(subjects, role) := {"subject": {
	"address": "ClusterRoleBinding operations",
	"config": {"subjects": subjects, "roleRef": {"kind": "ClusterRole", "name": role}},
}}

test_deny_cluster_admin if {
	findings := rbac_no_cluster_admin.deny with input as _binding([{"kind": "User", "name": "x"}], "cluster-admin")
	findings == {{
		"message": "ClusterRoleBinding operations gives full rights over the cluster",
		"path": ["roleRef", "name"],
	}}
}

test_deny_masters if {
	findings := rbac_no_cluster_admin.deny
		with input as _binding([{"kind": "Group", "name": "system:masters"}], "view")
	findings == {{
		"message": "ClusterRoleBinding operations names the group system:masters",
		"path": ["subjects", 0],
	}}
}

test_allow_others if {
	rbac_no_cluster_admin.deny == set() with input as _binding([{"kind": "Group", "name": "operators"}], "view")
	rbac_no_cluster_admin.deny == set() with input as _binding("all", "view")
}

test_allow_built_in_binding if {
	metadata := {"name": "cluster-admin", "labels": {"kubernetes.io/bootstrapping": "rbac-defaults"}}
	config := {"metadata": metadata, "roleRef": {"name": "cluster-admin"}}
	rbac_no_cluster_admin.deny == set() with input as {"subject": {"address": "x", "config": config}}
}

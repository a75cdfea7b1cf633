package policies.kubernetes.rbac_no_cluster_wide_editors_test

import data.policies.kubernetes.rbac_no_cluster_wide_editors

_binding(role) := {"subject": {
	"address": "ClusterRoleBinding operations",
	"type": "kubernetes.ClusterRoleBinding",
	"config": {"roleRef": {"name": role}, "subjects": []},
}}

test_deny_rights_in_all_namespaces if {
	every role in ["admin", "edit"] {
		findings := rbac_no_cluster_wide_editors.deny with input as _binding(role)
		findings == {{
			"message": "ClusterRoleBinding operations gives rights over the workloads of all namespaces",
			"path": ["roleRef", "name"],
		}}
	}
}

test_allow_others if {
	every role in ["view", "cluster-admin", "monitoring"] {
		rbac_no_cluster_wide_editors.deny == set() with input as _binding(role)
	}
}

package policies.kubernetes.rbac_default_account_unbound_test

import data.policies.kubernetes.rbac_default_account_unbound

_binding(subjects, role) := {"subject": {
	"address": "ClusterRoleBinding operations",
	"config": {"subjects": subjects, "roleRef": {"kind": "ClusterRole", "name": role}},
}}

test_deny_default_account if {
	subjects := [{"kind": "ServiceAccount", "name": "default", "namespace": "shop"}]
	findings := rbac_default_account_unbound.deny with input as _binding(subjects, "view")
	findings == {{
		"message": "ClusterRoleBinding operations grants rights to the service account that every pod has",
		"path": ["subjects", 0, "name"],
	}}
}

test_allow_others if {
	subjects := [{"kind": "ServiceAccount", "name": "web"}, {"kind": "User", "name": "default"}]
	rbac_default_account_unbound.deny == set() with input as _binding(subjects, "view")
	rbac_default_account_unbound.deny == set() with input as _binding("default", "view")
}

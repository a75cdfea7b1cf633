package policies.kubernetes.rbac_no_role_changes_test

import data.policies.kubernetes.rbac_no_role_changes

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["create"]}
	findings := rbac_no_role_changes.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders change roles or bindings", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["leases"], "verbs": ["create"]},
		{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["head"]},
		{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["create"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_role_changes.deny == set() with input as _role(rule)
	}
}

package policies.kubernetes.rbac_no_configmap_changes_test

import data.policies.kubernetes.rbac_no_configmap_changes

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["configmaps"], "verbs": ["create"]}
	findings := rbac_no_configmap_changes.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders change ConfigMaps", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["configmaps"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["configmaps"], "verbs": ["create"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_configmap_changes.deny == set() with input as _role(rule)
	}
}

package policies.kubernetes.rbac_no_escalation_test

import data.policies.kubernetes.rbac_no_escalation

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["bind"]}
	findings := rbac_no_escalation.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders grant themselves more rights", "path": ["rules", 0, "verbs"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["leases"], "verbs": ["bind"]},
		{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["head"]},
		{"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"], "verbs": ["bind"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_escalation.deny == set() with input as _role(rule)
	}
}

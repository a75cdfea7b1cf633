package policies.kubernetes.rbac_no_impersonation_test

import data.policies.kubernetes.rbac_no_impersonation

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["users"], "verbs": ["impersonate"]}
	findings := rbac_no_impersonation.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders act as someone else", "path": ["rules", 0, "verbs"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["impersonate"]},
		{"apiGroups": [""], "resources": ["users"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["users"], "verbs": ["impersonate"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_impersonation.deny == set() with input as _role(rule)
	}
}

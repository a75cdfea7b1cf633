package policies.kubernetes.rbac_no_pod_sessions_test

import data.policies.kubernetes.rbac_no_pod_sessions

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["pods/exec"], "verbs": ["create"]}
	findings := rbac_no_pod_sessions.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders open sessions in containers", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["pods/exec"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["pods/exec"], "verbs": ["create"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_pod_sessions.deny == set() with input as _role(rule)
	}
}

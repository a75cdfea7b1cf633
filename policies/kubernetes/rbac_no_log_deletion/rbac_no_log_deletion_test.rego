package policies.kubernetes.rbac_no_log_deletion_test

import data.policies.kubernetes.rbac_no_log_deletion

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["events"], "verbs": ["delete"]}
	findings := rbac_no_log_deletion.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders delete events or logs", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["delete"]},
		{"apiGroups": [""], "resources": ["events"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["events"], "verbs": ["delete"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_log_deletion.deny == set() with input as _role(rule)
	}
}

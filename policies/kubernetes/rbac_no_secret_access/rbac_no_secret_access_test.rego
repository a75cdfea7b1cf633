package policies.kubernetes.rbac_no_secret_access_test

import data.policies.kubernetes.rbac_no_secret_access

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["secrets"], "verbs": ["get"]}
	findings := rbac_no_secret_access.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders read or change secrets", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["get"]},
		{"apiGroups": [""], "resources": ["secrets"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["secrets"], "verbs": ["get"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_secret_access.deny == set() with input as _role(rule)
	}
}

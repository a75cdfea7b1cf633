package policies.kubernetes.rbac_no_token_creation_test

import data.policies.kubernetes.rbac_no_token_creation

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["serviceaccounts/token"], "verbs": ["create"]}
	findings := rbac_no_token_creation.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders issue tokens of service accounts", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["serviceaccounts/token"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["serviceaccounts/token"], "verbs": ["create"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_token_creation.deny == set() with input as _role(rule)
	}
}

package policies.kubernetes.rbac_no_full_access_test

import data.policies.kubernetes.rbac_no_full_access

_role(rules) := {"subject": {"address": "ClusterRole operator", "config": {"rules": rules}}}

test_deny_wildcard if {
	findings := rbac_no_full_access.deny
		with input as _role([{"verbs": ["*"], "resources": ["*"], "apiGroups": ["*"]}])
	findings == {{"message": "ClusterRole operator allows everything", "path": ["rules", 0]}}
}

test_allow_others if {
	every rules in [[{"verbs": ["*"], "resources": ["*"], "apiGroups": ["apps"]}], [{"verbs": "*"}], "*"] {
		rbac_no_full_access.deny == set() with input as _role(rules)
	}
}

package policies.kubernetes.rbac_no_wildcards_test

import data.policies.kubernetes.rbac_no_wildcards

_role(rules) := {"subject": {"address": "ClusterRole operator", "config": {"rules": rules}}}

test_deny_wildcard if {
	findings := rbac_no_wildcards.deny with input as _role([{"verbs": ["*"], "resources": ["pods"]}])
	findings == {{"message": "ClusterRole operator has a rule for every verb", "path": ["rules", 0, "verbs"]}}
}

test_allow_others if {
	every rules in [[{"verbs": ["get"], "resources": ["*"]}], [{"verbs": "*"}], "*"] {
		rbac_no_wildcards.deny == set() with input as _role(rules)
	}
}

package policies.kubernetes.rbac_resources_named_test

import data.policies.kubernetes.rbac_resources_named

_role(rules) := {"subject": {"address": "ClusterRole operator", "config": {"rules": rules}}}

test_deny_wildcard if {
	findings := rbac_resources_named.deny with input as _role([{"verbs": ["get"], "resources": ["*"]}])
	findings == {{"message": "ClusterRole operator has a rule for every resource", "path": ["rules", 0, "resources"]}}
}

test_allow_others if {
	every rules in [[{"verbs": ["*"], "resources": ["pods"]}], [{"resources": "*"}], "*"] {
		rbac_resources_named.deny == set() with input as _role(rules)
	}
}

package policies.kubernetes.rbac_groups_named_test

import data.policies.kubernetes.rbac_groups_named

_role(rules) := {"subject": {"address": "ClusterRole operator", "config": {"rules": rules}}}

test_deny_every_group if {
	findings := rbac_groups_named.deny
		with input as _role([{"apiGroups": ["*"], "verbs": ["get"], "resources": ["pods"]}])
	findings == {{"message": "ClusterRole operator has a rule for every API group", "path": ["rules", 0, "apiGroups"]}}
}

test_allow_others if {
	every rules in [
		[{"apiGroups": [""], "verbs": ["get"], "resources": ["pods"]}],
		[{"apiGroups": ["*"], "verbs": ["get"], "resources": ["*"]}],
		[{"nonResourceURLs": ["/healthz"], "verbs": ["get"]}],
		null,
	] {
		rbac_groups_named.deny == set() with input as _role(rules)
	}
}

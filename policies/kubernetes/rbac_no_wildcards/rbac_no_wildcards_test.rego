package policies.kubernetes.rbac_no_wildcards_test

import data.policies.kubernetes.rbac_no_wildcards

_role(rules) := {"subject": {"address": "Role shop/reader", "config": {"kind": "Role", "rules": rules}}}

_pods := {"apiGroups": [""], "resources": ["pods", "pods/log"], "verbs": ["get", "list"]}

test_deny_every_verb if {
	rule := {"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "*"]}
	findings := rbac_no_wildcards.deny with input as _role([_pods, rule])
	findings == {{"message": "Role shop/reader has a rule for every verb", "path": ["rules", 1, "verbs"]}}
}

test_deny_every_resource if {
	rule := {"apiGroups": ["apps"], "resources": ["*"], "verbs": ["get"]}
	findings := rbac_no_wildcards.deny with input as _role([rule])
	findings == {{"message": "Role shop/reader has a rule for every resource", "path": ["rules", 0, "resources"]}}
}

test_deny_every_api_group if {
	rule := {"apiGroups": ["*"], "resources": ["jobs"], "verbs": ["get"]}
	findings := rbac_no_wildcards.deny with input as _role([rule])
	findings == {{"message": "Role shop/reader has a rule for every API group", "path": ["rules", 0, "apiGroups"]}}
}

test_deny_each_wildcard if {
	rule := {"apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]}
	findings := rbac_no_wildcards.deny with input as _role([rule])
	{finding.path[2] | some finding in findings} == {"apiGroups", "resources", "verbs"}
}

test_allow_names if {
	scale := {"apiGroups": ["apps"], "resources": ["*/scale"], "verbs": ["update"]}
	metrics := {"nonResourceURLs": ["/metrics"], "verbs": ["get"]}
	rbac_no_wildcards.deny == set() with input as _role([_pods, scale, metrics])
}

test_allow_aggregated_role if {
	role := {"address": "ClusterRole all", "config": {"aggregationRule": {"clusterRoleSelectors": []}}}
	rbac_no_wildcards.deny == set() with input as {"subject": role}
}

test_allow_values_of_the_wrong_type if {
	every rules in [null, "*", {"verbs": ["*"]}, ["*"], [{"verbs": "*", "resources": null, "apiGroups": 7}]] {
		rbac_no_wildcards.deny == set() with input as _role(rules)
	}
}

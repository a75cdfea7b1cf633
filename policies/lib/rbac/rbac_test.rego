package policies.lib.rbac_test

import data.policies.lib.rbac

_grants(rule) if rbac.grants(rule, {""}, {"pods/exec"}, {"create"})

test_grants if {
	every names in [["pods/exec"], ["pods/*"], ["*/exec"]] {
		_grants({"apiGroups": [""], "resources": names, "verbs": ["create"]})
	}
	_grants({"resources": ["pods/exec"], "verbs": ["*"]})
	_grants({"apiGroups": ["*"], "resources": ["pods/exec"], "verbs": ["get", "create"]})
}

test_does_not_grant if {
	every rule in [
		{"apiGroups": ["apps"], "resources": ["pods/exec"], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["pods", 7], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["*"], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["pods/exec"], "verbs": ["get"]},
		{"apiGroups": [""], "resources": "pods/exec", "verbs": ["create"]},
	] {
		not _grants(rule)
	}
}

test_rules if {
	role := {"rules": [{"verbs": ["get"]}, {"verbs": ["get"], "resourceNames": ["a"]}, {"resourceNames": []}]}
	rbac.rules(role) == [
		{"index": 0, "rule": {"verbs": ["get"]}},
		{"index": 2, "rule": {"resourceNames": []}},
	]
	rbac.rules({"rules": "all"}) == []
}

test_wildcard if {
	rbac.wildcard(["get", "*"])
	not rbac.wildcard(["get"])
	not rbac.wildcard("*")
}

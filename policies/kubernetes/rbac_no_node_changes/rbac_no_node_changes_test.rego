package policies.kubernetes.rbac_no_node_changes_test

import data.policies.kubernetes.rbac_no_node_changes

_role(rule) := {"subject": {"address": "ClusterRole operator", "config": {"rules": [rule]}}}

test_deny_nodes if {
	findings := rbac_no_node_changes.deny
		with input as _role({"apiGroups": [""], "resources": ["nodes"], "verbs": ["patch"]})
	findings == {{"message": "ClusterRole operator lets its holders change nodes", "path": ["rules", 0, "resources"]}}
}

test_deny_namespaces if {
	findings := rbac_no_node_changes.deny
		with input as _role({"apiGroups": [""], "resources": ["namespaces"], "verbs": ["delete"]})
	findings == {{
		"message": "ClusterRole operator lets its holders remove namespaces",
		"path": ["rules", 0, "resources"],
	}}
}

test_allow_reading if {
	rbac_no_node_changes.deny == set()
		with input as _role({"apiGroups": [""], "resources": ["nodes", "namespaces"], "verbs": ["get", "list"]})
	rbac_no_node_changes.deny == set()
		with input as _role({"apiGroups": [""], "resources": ["namespaces"], "verbs": ["create", "patch"]})
}

package policies.kubernetes.rbac_no_volume_creation_test

import data.policies.kubernetes.rbac_no_volume_creation

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": [""], "resources": ["persistentvolumes"], "verbs": ["create"]}
	findings := rbac_no_volume_creation.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders create persistent volumes", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": [""], "resources": ["leases"], "verbs": ["create"]},
		{"apiGroups": [""], "resources": ["persistentvolumes"], "verbs": ["head"]},
		{"apiGroups": [""], "resources": ["persistentvolumes"], "verbs": ["create"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_volume_creation.deny == set() with input as _role(rule)
	}
}

package policies.kubernetes.rbac_no_webhook_changes_test

import data.policies.kubernetes.rbac_no_webhook_changes

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": ["admissionregistration.k8s.io"], "resources": ["mutatingwebhookconfigurations"], "verbs": ["create"]}
	findings := rbac_no_webhook_changes.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders change admission webhooks", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": ["admissionregistration.k8s.io"], "resources": ["leases"], "verbs": ["create"]},
		{"apiGroups": ["admissionregistration.k8s.io"], "resources": ["mutatingwebhookconfigurations"], "verbs": ["head"]},
		{"apiGroups": ["admissionregistration.k8s.io"], "resources": ["mutatingwebhookconfigurations"], "verbs": ["create"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_webhook_changes.deny == set() with input as _role(rule)
	}
}

package policies.kubernetes.rbac_no_certificate_approval_test

import data.policies.kubernetes.rbac_no_certificate_approval

_role(rule) := {"subject": {"address": "Role shop/worker", "config": {"rules": [rule]}}}

test_deny_rule if {
	rule := {"apiGroups": ["certificates.k8s.io"], "resources": ["certificatesigningrequests/approval"], "verbs": ["update"]}
	findings := rbac_no_certificate_approval.deny with input as _role(rule)
	findings == {{"message": "Role shop/worker lets its holders approve certificates", "path": ["rules", 0, "resources"]}}
}

test_allow_other_rules if {
	every rule in [
		{"apiGroups": ["certificates.k8s.io"], "resources": ["leases"], "verbs": ["update"]},
		{"apiGroups": ["certificates.k8s.io"], "resources": ["certificatesigningrequests/approval"], "verbs": ["head"]},
		{"apiGroups": ["certificates.k8s.io"], "resources": ["certificatesigningrequests/approval"], "verbs": ["update"], "resourceNames": ["one"]},
		"all",
	] {
		rbac_no_certificate_approval.deny == set() with input as _role(rule)
	}
}

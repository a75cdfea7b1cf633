package policies.kubernetes.audit_policy_coverage_test

import data.policies.kubernetes.audit_policy_coverage

_policy(rules) := {"subject": {
	"address": "Policy (unnamed)",
	"config": {"apiVersion": "audit.k8s.io/v1", "rules": rules},
}}

_all := "configmaps, deployments, pods, pods/exec, pods/portforward, pods/proxy, secrets, services/proxy"

test_deny_no_rules if {
	findings := audit_policy_coverage.deny with input as _policy("none")
	findings == {{"message": concat("", ["Policy (unnamed) does not log ", _all]), "path": ["rules"]}}
}

test_deny_a_part if {
	rules := [
		{"level": "None", "resources": [{"group": "", "resources": ["secrets"]}]},
		{"level": "None", "users": ["system:kube-proxy"]},
		{"level": "Metadata", "verbs": ["create", "delete"], "resources": [{"group": "apps", "resources": ["deployments"]}]},
		{"level": "Metadata", "resources": [
			{"group": "", "resources": ["configmaps", "pods/*", "services/proxy", "pods"]},
		]},
	]
	findings := audit_policy_coverage.deny with input as _policy(rules)
	findings == {{"message": "Policy (unnamed) does not log secrets", "path": ["rules"]}}
}

test_allow_everything if {
	audit_policy_coverage.deny == set() with input as _policy([{"level": "Metadata"}])
	group := [{"level": "Request", "resources": [{"group": ""}]}]
	audit_policy_coverage.deny == set() with input as _policy(group)
}

test_applies_to_audit_policies if {
	audit_policy_coverage.applies with input as _policy([])
	not audit_policy_coverage.applies with input as {"subject": {"config": {"apiVersion": "kyverno.io/v1"}}}
}

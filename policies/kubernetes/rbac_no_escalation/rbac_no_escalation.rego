# METADATA
# title: Roles do not let their holders grant themselves more
# description: >-
#   Checks that no rule of a role has the verb `bind`, `escalate` or `impersonate` on roles or bindings. They lift
#   the limit that nobody can grant rights they do not have.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0205
#   severity: high
#   topic: access-escalation
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "holders of a role cannot grant themselves more"}
#   - {id: A.5.18, strength: supports, rationale: "rights are granted by those who may"}
#   does_not_show: "who holds the role, or what they can create"
#   remediation: Remove `bind`, `escalate` and `*` from `verbs`.
package policies.kubernetes.rbac_no_escalation

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"rbac.authorization.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders grant themselves more rights", [input.subject.address]),
		"path": ["rules", entry.index, "verbs"],
	}
}

_resources := {"roles", "clusterroles", "rolebindings", "clusterrolebindings"}

_verbs := {"bind", "escalate", "impersonate"}

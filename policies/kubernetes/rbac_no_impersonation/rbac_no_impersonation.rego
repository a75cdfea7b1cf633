# METADATA
# title: Roles do not impersonate others
# description: >-
#   Checks that no rule of a role impersonates users, groups or service accounts. Whoever impersonates an
#   administrator is one, and the audit log names someone else.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0206
#   severity: high
#   topic: access-escalation
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "nobody acts with the rights of another"}
#   - {id: A.5.16, strength: supports, rationale: "actions can be traced to their identity"}
#   does_not_show: "who holds the role"
#   remediation: Remove `impersonate` from `verbs`, or name those who may be impersonated in `resourceNames`.
package policies.kubernetes.rbac_no_impersonation

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"", "authentication.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders act as someone else", [input.subject.address]),
		"path": ["rules", entry.index, "verbs"],
	}
}

_resources := {"users", "groups", "serviceaccounts", "userextras", "uids"}

_verbs := {"impersonate"}

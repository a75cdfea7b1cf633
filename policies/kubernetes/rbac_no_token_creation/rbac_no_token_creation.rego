# METADATA
# title: Roles do not issue tokens of service accounts
# description: >-
#   Checks that no rule of a role creates tokens for service accounts in general. With a token of a stronger account
#   its rights are theirs.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0212
#   severity: high
#   topic: service-account-tokens
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "nobody takes the rights of another account"}
#   - {id: A.5.17, strength: supports, rationale: "tokens are issued by the cluster only"}
#   does_not_show: "who holds the role"
#   remediation: Name the account in `resourceNames`, or remove `serviceaccounts/token`.
package policies.kubernetes.rbac_no_token_creation

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders issue tokens of service accounts", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"serviceaccounts/token"}

_verbs := {"create"}

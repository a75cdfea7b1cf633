# METADATA
# title: Roles do not change roles or bindings
# description: >-
#   Checks that no rule of a role creates or changes roles or their bindings. Whoever binds roles decides who may do
#   what.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0204
#   severity: high
#   topic: access-delegation
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "no role gives a way to more rights"}
#   does_not_show: "who holds the role"
#   remediation: Remove the verbs that write on roles and bindings, and leave them to the administration of access.
package policies.kubernetes.rbac_no_role_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"rbac.authorization.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders change roles or bindings", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"roles", "clusterroles", "rolebindings", "clusterrolebindings"}

_verbs := {"create", "update", "patch", "delete", "deletecollection"}

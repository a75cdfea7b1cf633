# METADATA
# title: Roles give no access to all secrets
# description: >-
#   Checks that no rule of a role reads or changes secrets in general. Rules for secrets named in `resourceNames` do
#   not count. Whoever lists secrets has every credential of the namespace.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0200
#   severity: high
#   topic: access-to-secrets
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "secrets can be read by name only"}
#   - {id: A.5.17, strength: supports, rationale: "credentials stay with those who use them"}
#   does_not_show: "who holds the role, or what pods mount"
#   remediation: Name the secrets in `resourceNames`, or remove `secrets` from `resources`.
package policies.kubernetes.rbac_no_secret_access

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders read or change secrets", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"secrets"}

_verbs := {"get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"}

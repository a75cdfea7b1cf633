# METADATA
# title: Roles do not change ConfigMaps
# description: >-
#   Checks that no rule of a role creates, changes or deletes ConfigMaps in general. They configure workloads, and
#   in system namespaces the name service and the mapping of users.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0203
#   severity: medium
#   topic: configuration-control
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "no role gives a way to more rights"}
#   - {id: A.8.9, strength: supports, rationale: "settings are changed by those who answer for them"}
#   does_not_show: "who holds the role"
#   remediation: Name the ConfigMaps in `resourceNames`, or remove the verbs that write.
package policies.kubernetes.rbac_no_configmap_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders change ConfigMaps", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"configmaps"}

_verbs := {"create", "update", "patch", "delete", "deletecollection"}

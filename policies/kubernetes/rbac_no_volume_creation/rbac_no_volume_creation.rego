# METADATA
# title: Roles do not create persistent volumes
# description: >-
#   Checks that no rule of a role creates persistent volumes. A volume can be a path of the node, and with it the
#   node.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0210
#   severity: medium
#   topic: access-escalation
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "no role gives a way to more rights"}
#   does_not_show: "who holds the role, or what storage classes allow"
#   remediation: Remove the verbs that write on `persistentvolumes`; claims are enough for workloads.
package policies.kubernetes.rbac_no_volume_creation

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders create persistent volumes", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"persistentvolumes"}

_verbs := {"create", "update", "patch"}

# METADATA
# title: Roles do not open sessions in containers
# description: >-
#   Checks that no rule of a role opens a shell in a container, attaches to it, forwards its ports, or passes
#   through the proxy of a pod or node. Sessions bypass the review of changes and reach whatever the container
#   holds.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0201
#   severity: high
#   topic: container-sessions
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "no role gives a way to more rights"}
#   does_not_show: "who holds the role"
#   remediation: Remove `pods/exec`, `pods/attach`, `pods/portforward` and the proxies from `resources`.
package policies.kubernetes.rbac_no_pod_sessions

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders open sessions in containers", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {
	"pods/exec",
	"pods/attach",
	"pods/portforward",
	"pods/proxy",
	"services/proxy",
	"nodes/proxy",
	"pods/ephemeralcontainers",
}

_verbs := {"create", "get", "update", "patch"}

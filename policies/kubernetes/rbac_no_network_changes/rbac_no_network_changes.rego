# METADATA
# title: Roles do not redirect traffic
# description: >-
#   Checks that no rule of a role creates or changes services, ingresses, endpoints or network policies. They decide
#   where requests go, and what is kept apart.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0213
#   severity: medium
#   topic: network-control
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "no role gives a way to more rights"}
#   does_not_show: "that those who deploy need the rights; roles for deployment are justified as an exception"
#   remediation: Remove the verbs that write from the rule, and leave it to one role.
package policies.kubernetes.rbac_no_network_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"", "discovery.k8s.io", "networking.k8s.io", "extensions"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders redirect traffic", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"services", "services/status", "ingresses", "networkpolicies", "endpoints", "endpointslices"}

_verbs := {"create", "update", "patch", "delete", "deletecollection"}

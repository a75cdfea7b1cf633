# METADATA
# title: Roles do not change endpoints
# description: >-
#   Checks that no rule of a role creates or changes endpoints. Through them a service of one namespace forwards to
#   pods of another, past its network policies (CVE-2021-25740).
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0224
#   severity: medium
#   topic: network-control
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "only controllers write endpoints"}
#   - {id: A.5.15, strength: supports, rationale: "roles grant narrow rights"}
#   does_not_show: "who holds the role"
#   remediation: >-
#     Remove `endpoints` and `endpointslices`; also from the role `system:aggregate-to-edit` of old clusters.
package policies.kubernetes.rbac_no_endpoint_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"", "discovery.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders change endpoints", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"endpoints", "endpointslices"}

_verbs := {"create", "update", "patch"}

# METADATA
# title: Roles name the resources they allow
# description: >-
#   Checks that the rules of roles name their resources instead of taking all with `*`. A wildcard includes secrets
#   and roles, and whatever is added to the cluster later.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0220
#   severity: high
#   topic: access-wildcards
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant named rights on named resources"}
#   - {id: A.8.2, strength: supports, rationale: "no role grants all rights by a wildcard"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited to the resources that a rule names"}
#   does_not_show: "that the named rights are needed, or who holds the role; see ANX-K8S-0008 for verbs"
#   remediation: Replace `*` under `resources` by the resources that the role needs.
package policies.kubernetes.rbac_resources_named

import data.policies.lib.rbac

deny contains finding if {
	is_array(input.subject.config.rules)
	some i, rule in input.subject.config.rules
	rbac.wildcard(rule.resources)
	finding := {
		"message": sprintf("%s has a rule for every resource", [input.subject.address]),
		"path": ["rules", i, "resources"],
	}
}

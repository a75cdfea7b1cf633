# METADATA
# title: Roles name the API groups of their resources
# description: >-
#   Checks that the rules of roles name the API groups instead of taking all with `*`. A wildcard takes in resources of
#   the same name in every group, also in those that are added to the cluster later.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0444
#   severity: medium
#   topic: access-wildcards
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant rights on resources of named groups"}
#   - {id: A.8.2, strength: supports, rationale: "no role grants more than it says by a wildcard"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited to the resources that a rule names"}
#   does_not_show: "that resources and verbs are named; see ANX-K8S-0220 and ANX-K8S-0008"
#   remediation: Replace `*` under `apiGroups` by the groups of the resources, `""` for the core group.
package policies.kubernetes.rbac_groups_named

import data.policies.lib.rbac

# A rule for every resource is told by ANX-K8S-0220.
deny contains finding if {
	is_array(input.subject.config.rules)
	some i, rule in input.subject.config.rules
	rbac.wildcard(rule.apiGroups)
	not rbac.wildcard(rule.resources)
	finding := {
		"message": sprintf("%s has a rule for every API group", [input.subject.address]),
		"path": ["rules", i, "apiGroups"],
	}
}

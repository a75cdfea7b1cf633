# METADATA
# title: No role allows everything
# description: >-
#   Checks that no rule of a role has `*` for its verbs, resources and API groups at once. Its holders are
#   administrators under another name, which lists of administrators do not show.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0221
#   severity: critical
#   topic: access-wildcards
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "full rights are not given by home-made roles"}
#   - {id: A.5.18, strength: supports, rationale: "administrators can be listed"}
#   does_not_show: "who is bound to cluster-admin; see ANX-K8S-0215"
#   remediation: Replace the wildcards by what the role needs.
package policies.kubernetes.rbac_no_full_access

import data.policies.lib.rbac

deny contains finding if {
	is_array(input.subject.config.rules)
	some i, rule in input.subject.config.rules
	rbac.wildcard(rule.verbs)
	rbac.wildcard(rule.resources)
	rbac.wildcard(rule.apiGroups)
	finding := {"message": sprintf("%s allows everything", [input.subject.address]), "path": ["rules", i]}
}

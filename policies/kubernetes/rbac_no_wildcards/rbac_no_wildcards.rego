# METADATA
# title: Roles name the verbs they allow
# description: >-
#   Checks that the rules of roles name their verbs instead of allowing all with `*`. A wildcard includes deleting,
#   binding and impersonating, and whatever is added later.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0008
#   severity: high
#   topic: access-wildcards
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant named rights on named resources"}
#   - {id: A.8.2, strength: supports, rationale: "no role grants all rights by a wildcard"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited to the resources that a rule names"}
#   does_not_show: "that the named rights are needed, or who holds the role; see ANX-K8S-0220 for resources"
#   remediation: Replace `*` under `verbs` by the verbs that the role needs.
package policies.kubernetes.rbac_no_wildcards

import data.policies.lib.rbac

deny contains finding if {
	is_array(input.subject.config.rules)
	some i, rule in input.subject.config.rules
	rbac.wildcard(rule.verbs)
	finding := {"message": sprintf("%s has a rule for every verb", [input.subject.address]), "path": ["rules", i, "verbs"]}
}

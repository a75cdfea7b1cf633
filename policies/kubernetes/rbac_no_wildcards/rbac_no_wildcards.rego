# METADATA
# title: Roles name what they allow
# description: >-
#   Checks that the rules of roles name their verbs, resources and API groups instead of allowing all with `*`. A
#   wildcard also grants what is added to the cluster later, and soon includes secrets, or the right to grant more.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# custom:
#   id: ANX-K8S-0008
#   severity: high
#   topic: access-wildcards
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant named rights on named resources"}
#   - {id: A.8.2, strength: supports, rationale: "no role grants all rights by a wildcard"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited to the resources that a rule names"}
#   does_not_show: "that the named rights are needed, or who holds the role"
#   remediation: Replace `*` under `verbs`, `resources` and `apiGroups` by the names that the role needs.
package policies.kubernetes.rbac_no_wildcards

deny contains finding if {
	some i, rule in _rules
	_any(rule.verbs)
	finding := _finding("every verb", ["rules", i, "verbs"])
}

deny contains finding if {
	some i, rule in _rules
	_any(rule.resources)
	finding := _finding("every resource", ["rules", i, "resources"])
}

deny contains finding if {
	some i, rule in _rules
	_any(rule.apiGroups)
	finding := _finding("every API group", ["rules", i, "apiGroups"])
}

_rules := input.subject.config.rules if is_array(input.subject.config.rules)

_any(names) if {
	is_array(names)
	"*" in names
}

_finding(what, path) := {"message": sprintf("%s has a rule for %s", [input.subject.address, what]), "path": path}

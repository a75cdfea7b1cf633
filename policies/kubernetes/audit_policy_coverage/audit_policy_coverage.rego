# METADATA
# title: The audit policy covers what matters
# description: >-
#   Checks that an audit policy logs access to secrets and ConfigMaps, changes of pods and deployments, and sessions
#   in containers (`pods/exec`, `pods/portforward`, `pods/proxy`, `services/proxy`). What the policy leaves out
#   cannot be found after an incident.
# related_resources:
# - https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/
# custom:
#   id: ANX-K8S-0145
#   severity: medium
#   topic: api-server-audit
#   subjects: [kubernetes.Policy]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "that the API server uses the policy; see ANX-K8S-0141"
#   remediation: >-
#     Add rules of the level `Metadata` or more for the resources that are missing; a last rule without `resources`
#     covers all others.
package policies.kubernetes.audit_policy_coverage

applies if startswith(input.subject.config.apiVersion, "audit.k8s.io/")

deny contains finding if {
	uncovered := {resource |
		some resource in _wanted
		not _logged(resource)
	}
	count(uncovered) > 0
	finding := {
		"message": sprintf("%s does not log %s", [input.subject.address, concat(", ", sort(uncovered))]),
		"path": ["rules"],
	}
}

_wanted := {
	"secrets", "configmaps", "pods", "deployments", "pods/exec", "pods/portforward", "pods/proxy", "services/proxy",
}

_rules := input.subject.config.rules if is_array(input.subject.config.rules)

# The first rule that fits decides. Rules for some users, verbs or namespaces leave the rest to the next ones.
_logged(resource) if {
	fitting := [rule.level |
		some rule in _rules
		not _limited(rule)
		_fits(rule, resource)
	]
	fitting[0] in {"Metadata", "Request", "RequestResponse"}
}

# A rule for the verbs that change something is enough for pods and deployments.
_logged(resource) if {
	resource in {"pods", "deployments"}
	some rule in _rules
	rule.level in {"Metadata", "Request", "RequestResponse"}
	is_array(rule.verbs)
	"create" in rule.verbs
	_fits(rule, resource)
}

_limited(rule) if count(object.filter(rule, ["users", "userGroups", "verbs", "namespaces", "nonResourceURLs"])) > 0

_fits(rule, _) if not rule.resources

_fits(rule, resource) if {
	is_array(rule.resources)
	some group in rule.resources
	_names(group, resource)
}

_names(group, _) if not group.resources

_names(group, resource) if {
	is_array(group.resources)
	some name in group.resources
	name in {resource, "*", sprintf("%s/*", [split(resource, "/")[0]])}
}

# METADATA
# title: Roles do not delete events or logs
# description: >-
#   Checks that no rule of a role deletes events or logs of pods. They are traces that an investigation needs.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0211
#   severity: medium
#   topic: log-deletion
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "traces cannot be removed"}
#   - {id: A.8.3, strength: supports, rationale: "the right to delete is limited"}
#   does_not_show: "that events are stored outside of the cluster"
#   remediation: Remove `delete` and `deletecollection` on `events` and `pods/log`.
package policies.kubernetes.rbac_no_log_deletion

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"", "events.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders delete events or logs", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"events", "pods/log"}

_verbs := {"delete", "deletecollection"}

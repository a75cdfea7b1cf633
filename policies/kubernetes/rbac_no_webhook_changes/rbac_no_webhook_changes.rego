# METADATA
# title: Roles do not change admission webhooks
# description: >-
#   Checks that no rule of a role creates or changes webhooks of admission. They see and change every object that is
#   created, with its secrets.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0208
#   severity: high
#   topic: access-escalation
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "admission is changed by its administrators"}
#   - {id: A.8.3, strength: supports, rationale: "objects of others stay unseen"}
#   does_not_show: "who holds the role"
#   remediation: Remove the webhook configurations from `resources`.
package policies.kubernetes.rbac_no_webhook_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"admissionregistration.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders change admission webhooks", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"mutatingwebhookconfigurations", "validatingwebhookconfigurations"}

_verbs := {"create", "update", "patch", "delete", "deletecollection"}

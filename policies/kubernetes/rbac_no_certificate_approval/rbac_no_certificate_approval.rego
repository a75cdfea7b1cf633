# METADATA
# title: Roles do not approve certificates
# description: >-
#   Checks that no rule of a role approves requests for certificates. Whoever does can issue a certificate in the
#   name of an administrator.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0207
#   severity: high
#   topic: access-escalation
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "identities are issued by those who may"}
#   - {id: A.5.16, strength: supports, rationale: "nobody issues identities to themselves"}
#   does_not_show: "who holds the role"
#   remediation: Remove `certificatesigningrequests/approval` from `resources`.
package policies.kubernetes.rbac_no_certificate_approval

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"certificates.k8s.io"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders approve certificates", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {"certificatesigningrequests/approval"}

_verbs := {"update", "patch"}

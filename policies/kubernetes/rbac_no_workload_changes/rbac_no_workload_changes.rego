# METADATA
# title: Roles do not create or change workloads
# description: >-
#   Checks that no rule of a role creates, changes or deletes pods or what creates pods. Whoever creates a pod can
#   mount every secret of its namespace and use every service account in it.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0202
#   severity: medium
#   topic: workload-control
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "no role gives a way to more rights"}
#   does_not_show: "that those who deploy need the rights; roles for deployment are justified as an exception"
#   remediation: Remove the verbs that write from the rule, and leave deployment to one role.
package policies.kubernetes.rbac_no_workload_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {"", "apps", "batch", "extensions"}, _resources, _verbs)
	finding := {
		"message": sprintf("%s lets its holders create or change workloads", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

_resources := {
	"pods",
	"deployments",
	"daemonsets",
	"statefulsets",
	"replicasets",
	"replicationcontrollers",
	"jobs",
	"cronjobs",
}

_verbs := {"create", "update", "patch", "delete", "deletecollection"}

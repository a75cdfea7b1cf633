# METADATA
# title: Roles do not change nodes or remove namespaces
# description: >-
#   Checks that no rule of a role changes or deletes nodes, or deletes namespaces. Labels and taints of nodes decide
#   which pods run beside which secrets, and with a namespace goes everything in it.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0418
#   severity: medium
#   topic: cluster-control
#   subjects: [kubernetes.Role, kubernetes.ClusterRole]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "roles grant narrow rights"}
#   - {id: A.8.2, strength: supports, rationale: "rights over the cluster itself stay with its operators"}
#   does_not_show: "that those who operate the cluster need the rights; their roles are justified as an exception"
#   remediation: Remove the verbs that write from the rule, and leave nodes and namespaces to one role.
package policies.kubernetes.rbac_no_node_changes

import data.policies.lib.rbac

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, {"nodes", "nodes/status"}, {"update", "patch", "delete", "deletecollection"})
	finding := {
		"message": sprintf("%s lets its holders change nodes", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

deny contains finding if {
	some entry in rbac.rules(input.subject.config)
	rbac.grants(entry.rule, {""}, {"namespaces"}, {"delete", "deletecollection"})
	finding := {
		"message": sprintf("%s lets its holders remove namespaces", [input.subject.address]),
		"path": ["rules", entry.index, "resources"],
	}
}

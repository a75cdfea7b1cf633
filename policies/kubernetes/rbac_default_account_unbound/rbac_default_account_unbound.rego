# METADATA
# title: Default service accounts have no roles
# description: >-
#   Checks that no binding names the service account `default`. Every pod that names no account uses it, and would
#   hold the role.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0217
#   severity: medium
#   topic: default-service-account
#   subjects: [kubernetes.RoleBinding, kubernetes.ClusterRoleBinding]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "rights belong to accounts of one workload"}
#   - {id: A.8.2, strength: supports, rationale: "pods hold no rights by default"}
#   does_not_show: "that workloads do not share other accounts"
#   remediation: Create a ServiceAccount for the workload, and bind the role to it.
package policies.kubernetes.rbac_default_account_unbound

deny contains finding if {
	is_array(input.subject.config.subjects)
	some i, subject in input.subject.config.subjects
	subject.kind == "ServiceAccount"
	subject.name == "default"
	finding := {
		"message": sprintf("%s grants rights to the service account that every pod has", [input.subject.address]),
		"path": ["subjects", i, "name"],
	}
}

# METADATA
# title: Rights of administrators and editors end at a namespace
# description: >-
#   Checks that no binding gives the roles `admin` or `edit` in all namespaces. That includes those of the cluster
#   itself, with the secrets and service accounts in them.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
# custom:
#   id: ANX-K8S-0445
#   severity: medium
#   topic: cluster-administrators
#   subjects: [kubernetes.ClusterRoleBinding]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "wide rights are given in one namespace at a time"}
#   - {id: A.5.18, strength: supports, rationale: "the holders of rights can be listed by namespace"}
#   does_not_show: "who holds the role `cluster-admin` (see ANX-K8S-0215) or one of the organisation's own"
#   remediation: Bind the role by a RoleBinding in each namespace where it is needed.
package policies.kubernetes.rbac_no_cluster_wide_editors

deny contains finding if {
	input.subject.config.roleRef.name in {"admin", "edit"}
	finding := {
		"message": sprintf("%s gives rights over the workloads of all namespaces", [input.subject.address]),
		"path": ["roleRef", "name"],
	}
}

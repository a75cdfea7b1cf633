# METADATA
# title: Not every account has the right
# description: >-
#   Checks that no binding names `system:authenticated` or `system:serviceaccounts`. Every account of the cluster,
#   and with some providers everyone with an account there, would hold the role.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0222
#   severity: high
#   topic: anonymous-access
#   subjects: [kubernetes.RoleBinding, kubernetes.ClusterRoleBinding]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights are granted to known identities"}
#   - {id: A.5.18, strength: supports, rationale: "the holders of rights can be listed"}
#   does_not_show: "that the groups named are narrow"
#   remediation: Name the groups or accounts that need the role in `subjects`.
package policies.kubernetes.rbac_no_all_authenticated

deny contains finding if {
	is_array(input.subject.config.subjects)
	some i, subject in input.subject.config.subjects
	subject.name in {"system:serviceaccounts", "system:authenticated"}
	not _built_in
	finding := {
		"message": sprintf("%s grants rights to every account", [input.subject.address]),
		"path": ["subjects", i],
	}
}

# Discovery and the version of the API are open in every cluster.
_built_in if {
	startswith(input.subject.config.metadata.name, "system:")
	input.subject.config.metadata.labels["kubernetes.io/bootstrapping"]
}

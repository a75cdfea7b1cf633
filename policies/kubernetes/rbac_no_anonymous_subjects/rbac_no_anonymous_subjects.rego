# METADATA
# title: Anonymous users have no rights
# description: >-
#   Checks that no binding names `system:anonymous` or `system:unauthenticated`. Their rights belong to everyone who
#   reaches the API.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0216
#   severity: critical
#   topic: anonymous-access
#   subjects: [kubernetes.RoleBinding, kubernetes.ClusterRoleBinding]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "rights need a credential"}
#   - {id: A.5.15, strength: supports, rationale: "rights are granted to known identities"}
#   does_not_show: "that anonymous requests are refused; see ANX-K8S-0130"
#   remediation: Remove `system:anonymous` and `system:unauthenticated` from `subjects`.
package policies.kubernetes.rbac_no_anonymous_subjects

deny contains finding if {
	is_array(input.subject.config.subjects)
	some i, subject in input.subject.config.subjects
	subject.name in {"system:anonymous", "system:unauthenticated"}
	not _built_in
	finding := {
		"message": sprintf("%s grants rights to everyone without a credential", [input.subject.address]),
		"path": ["subjects", i],
	}
}

# Discovery and the version of the API are open in every cluster.
_built_in if {
	startswith(input.subject.config.metadata.name, "system:")
	input.subject.config.metadata.labels["kubernetes.io/bootstrapping"]
}

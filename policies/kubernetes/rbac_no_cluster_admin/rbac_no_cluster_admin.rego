# METADATA
# title: Nobody is bound to cluster-admin
# description: >-
#   Checks that no binding gives the role `cluster-admin`, and none names the group `system:masters`, which no rule
#   can limit. Rights over everything belong to an account for emergencies.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/rbac-good-practices/
# - https://kubernetes.io/docs/reference/access-authn-authz/rbac/
# custom:
#   id: ANX-K8S-0215
#   severity: high
#   topic: cluster-administrators
#   subjects: [kubernetes.RoleBinding, kubernetes.ClusterRoleBinding]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "rights over the whole cluster are not handed out"}
#   - {id: A.5.18, strength: supports, rationale: "the holders of rights can be listed"}
#   does_not_show: "who holds roles that come close to it; see ANX-K8S-0221"
#   remediation: Bind a role with the rights that are needed, such as `edit` in one namespace.
package policies.kubernetes.rbac_no_cluster_admin

deny contains finding if {
	input.subject.config.roleRef.name == "cluster-admin"
	not _built_in
	finding := {
		"message": sprintf("%s gives full rights over the cluster", [input.subject.address]),
		"path": ["roleRef", "name"],
	}
}

deny contains finding if {
	not _built_in
	is_array(input.subject.config.subjects)
	some i, subject in input.subject.config.subjects
	subject.kind == "Group"
	subject.name == "system:masters"
	finding := {"message": sprintf("%s names the group system:masters", [input.subject.address]), "path": ["subjects", i]}
}

# The binding that every cluster comes with.
_built_in if {
	input.subject.config.metadata.name == "cluster-admin"
	input.subject.config.metadata.labels["kubernetes.io/bootstrapping"]
}

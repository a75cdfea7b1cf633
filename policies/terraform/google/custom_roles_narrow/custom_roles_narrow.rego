# METADATA
# title: Custom roles do not lead to more rights
# description: >-
#   Checks that no custom role holds a permission by which its members can give themselves more: setting policies of
#   access, changing roles, acting as a service account or making its keys and tokens.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam_custom_role
# - https://docs.cloud.google.com/iam/docs/creating-custom-roles
# custom:
#   id: ANX-TF-GOOGLE-0063
#   severity: medium
#   topic: iam-privilege-escalation
#   subjects: [google_project_iam_custom_role, google_organization_iam_custom_role]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "rights do not lead to more rights"}
#   - {id: A.5.15, strength: demonstrates, rationale: "roles follow the need"}
#   - {id: A.5.3, strength: supports, rationale: "granting rights is a task apart"}
#   does_not_show: who has the role
#   remediation: >-
#     Remove the permission from `permissions`, or grant a predefined role on the single account that needs it.
package policies.terraform.google.custom_roles_narrow

deny contains finding if {
	is_array(input.subject.config.permissions)
	some i, permission in input.subject.config.permissions
	permission in _permissions
	finding := {
		"message": sprintf("%s holds %s", [input.subject.address, permission]),
		"path": ["permissions", i],
	}
}

_permissions := {
	"deploymentmanager.deployments.create",
	"iam.roles.update",
	"iam.serviceAccountKeys.create",
	"iam.serviceAccounts.actAs",
	"iam.serviceAccounts.getAccessToken",
	"iam.serviceAccounts.implicitDelegation",
	"iam.serviceAccounts.setIamPolicy",
	"iam.serviceAccounts.signBlob",
	"iam.serviceAccounts.signJwt",
	"orgpolicy.policy.set",
	"resourcemanager.folders.setIamPolicy",
	"resourcemanager.organizations.setIamPolicy",
	"resourcemanager.projects.setIamPolicy",
}

# METADATA
# title: Roles that lead to every service account are not given
# description: >-
#   Checks that no binding of a project, folder or organisation gives a role whose permissions reach all service
#   accounts below: managing accounts and their keys, setting policies of access, or deploying as any account. Each is
#   a way to more rights.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/iam/docs/service-account-permissions
# custom:
#   id: ANX-TF-GOOGLE-0055
#   severity: medium
#   topic: service-account-privilege
#   subjects:
#   - google_project_iam_member
#   - google_project_iam_binding
#   - google_folder_iam_member
#   - google_folder_iam_binding
#   - google_organization_iam_member
#   - google_organization_iam_binding
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "wide rights are not given"}
#   - {id: A.5.15, strength: demonstrates, rationale: "roles follow the need"}
#   - {id: A.5.18, strength: supports, rationale: "rights are narrow enough to review"}
#   does_not_show: what custom roles hold
#   remediation: >-
#     Set `role` to one without these permissions, or grant it on a single resource; keep the management of accounts to
#     a pipeline that is reviewed.
package policies.terraform.google.iam_account_management_narrow

deny contains finding if {
	input.subject.config.role in _roles
	finding := {
		"message": sprintf("%s gives %s, which leads to all service accounts", [
			input.subject.address,
			input.subject.config.role,
		]),
		"path": ["role"],
	}
}

# Roles with `iam.serviceAccounts.actAs`, `iam.serviceAccountKeys.create` or a `setIamPolicy` of wide scope.
_roles := {
	"roles/cloudbuild.builds.editor",
	"roles/composer.admin",
	"roles/dataflow.admin",
	"roles/dataflow.developer",
	"roles/dataproc.admin",
	"roles/dataproc.editor",
	"roles/deploymentmanager.editor",
	"roles/iam.organizationRoleAdmin",
	"roles/iam.roleAdmin",
	"roles/iam.securityAdmin",
	"roles/iam.serviceAccountAdmin",
	"roles/iam.serviceAccountKeyAdmin",
	"roles/resourcemanager.folderAdmin",
	"roles/resourcemanager.folderIamAdmin",
	"roles/resourcemanager.organizationAdmin",
	"roles/resourcemanager.projectIamAdmin",
	"roles/serverless.serviceAgent",
}

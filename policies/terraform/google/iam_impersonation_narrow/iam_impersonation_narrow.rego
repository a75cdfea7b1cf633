# METADATA
# title: Acting as a service account is granted per account
# description: >-
#   Checks that no binding of a project, folder or organisation gives the right to act as a service account or to make
#   its tokens. There it holds for every account below, those made later included.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account_iam
# - https://docs.cloud.google.com/iam/docs/service-account-permissions
# custom:
#   id: ANX-TF-GOOGLE-0054
#   severity: high
#   topic: service-account-privilege
#   subjects:
#   - google_project_iam_member
#   - google_project_iam_binding
#   - google_folder_iam_member
#   - google_folder_iam_binding
#   - google_organization_iam_member
#   - google_organization_iam_binding
#   - data.google_iam_policy
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "wide rights are not given"}
#   - {id: A.5.15, strength: demonstrates, rationale: "roles follow the need"}
#   - {id: A.5.18, strength: supports, rationale: "rights are narrow enough to review"}
#   does_not_show: who may act as single accounts
#   remediation: Grant the role on the one account, with `google_service_account_iam_member`.
package policies.terraform.google.iam_impersonation_narrow

# A policy that is set on one account gives the right to act as this one.
applies if not input.related.google_service_account_iam_policy

deny contains finding if {
	input.subject.config.role in _roles
	finding := {
		"message": sprintf("%s lets its members act as every service account", [input.subject.address]),
		"path": ["role"],
	}
}

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	binding.role in _roles
	finding := {
		"message": sprintf("%s lets its members act as every service account", [input.subject.address]),
		"path": ["binding", i, "role"],
	}
}

_roles := {
	"roles/iam.serviceAccountOpenIdTokenCreator",
	"roles/iam.serviceAccountTokenCreator",
	"roles/iam.serviceAccountUser",
	"roles/iam.workloadIdentityUser",
}

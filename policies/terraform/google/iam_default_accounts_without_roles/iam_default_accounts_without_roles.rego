# METADATA
# title: Default service accounts have no roles
# description: >-
#   Checks that no binding of a project, folder or organisation names the service account that Google makes for
#   Compute Engine or App Engine. All workloads that name no account of their own share it, and with it the role.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/iam/docs/service-account-types#default
# custom:
#   id: ANX-TF-GOOGLE-0056
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
#   - {id: A.8.2, strength: demonstrates, rationale: "shared accounts have no rights of their own"}
#   - {id: A.5.16, strength: demonstrates, rationale: "workloads have identities of their own"}
#   - {id: A.5.15, strength: supports, rationale: "roles follow the need"}
#   does_not_show: that no workload runs as a default account
#   remediation: Make a `google_service_account` for the workload, and name it in `member`.
package policies.terraform.google.iam_default_accounts_without_roles

import data.policies.lib.google

deny contains finding if {
	google.default_account(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	google.default_account(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	_reference
	finding := {"message": _message, "path": ["role"]}
}

_reference if count(input.related["data.google_compute_default_service_account"]) > 0

_reference if count(input.related["data.google_app_engine_default_service_account"]) > 0

_message := sprintf("%s gives a default service account a role", [input.subject.address])

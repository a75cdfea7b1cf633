# METADATA
# title: Bindings use narrow roles
# description: >-
#   Checks that no binding of a project, folder or organisation gives `roles/owner`, `roles/editor` or `roles/viewer`.
#   These basic roles hold thousands of permissions across all services.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/iam/docs/roles-overview
# custom:
#   id: ANX-TF-GOOGLE-0052
#   severity: medium
#   topic: iam-full-admin-policy
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
#   does_not_show: that the roles chosen are as narrow as they could be
#   remediation: Set `role` to a predefined or custom role that holds what is needed, such as `roles/run.developer`.
package policies.terraform.google.iam_no_basic_roles

deny contains finding if {
	input.subject.config.role in _basic
	finding := {
		"message": sprintf("%s gives the basic role %s", [input.subject.address, input.subject.config.role]),
		"path": ["role"],
	}
}

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	binding.role in _basic
	finding := {
		"message": sprintf("%s gives the basic role %s", [input.subject.address, binding.role]),
		"path": ["binding", i, "role"],
	}
}

_basic := {"roles/owner", "roles/editor", "roles/viewer"}

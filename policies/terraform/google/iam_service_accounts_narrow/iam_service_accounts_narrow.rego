# METADATA
# title: Service accounts do not administer
# description: >-
#   Checks that no binding of a project, folder or organisation gives a service account a role that administers:
#   `roles/owner`, `roles/editor`, or one that ends in `admin`. Whoever takes over the workload has the role, too.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/iam/docs/best-practices-service-accounts
# custom:
#   id: ANX-TF-GOOGLE-0053
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
#   does_not_show: what custom roles hold
#   remediation: >-
#     Give the service account a role without administration in `role`, on the resource that it uses rather than on the
#     project.
package policies.terraform.google.iam_service_accounts_narrow

deny contains finding if {
	_administers
	_service_account
	finding := {
		"message": sprintf("%s gives a service account %s", [input.subject.address, input.subject.config.role]),
		"path": ["role"],
	}
}

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	_administration(binding.role)
	is_array(binding.members)
	some member in binding.members
	startswith(member, "serviceAccount:")
	finding := {
		"message": sprintf("%s gives a service account %s", [input.subject.address, binding.role]),
		"path": ["binding", i, "role"],
	}
}

_administers if _administration(input.subject.config.role)

_administration(role) if role in {"roles/editor", "roles/owner"}

_administration(role) if endswith(lower(role), "admin")

_service_account if startswith(input.subject.config.member, "serviceAccount:")

_service_account if {
	is_array(input.subject.config.members)
	some member in input.subject.config.members
	startswith(member, "serviceAccount:")
}

_service_account if count(input.related.google_service_account) > 0

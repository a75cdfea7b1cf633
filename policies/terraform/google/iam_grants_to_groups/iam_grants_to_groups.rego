# METADATA
# title: Roles are given to groups
# description: >-
#   Checks that no binding of a project, folder or organisation, and no policy for one, names a single user. Rights of
#   single users outlive a change of their task, and are hard to review.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam
# - https://docs.cloud.google.com/iam/docs/groups-in-cloud-console
# custom:
#   id: ANX-TF-GOOGLE-0057
#   severity: low
#   topic: iam-user-policies
#   subjects:
#   - google_project_iam_member
#   - google_project_iam_binding
#   - google_folder_iam_member
#   - google_folder_iam_binding
#   - google_organization_iam_member
#   - google_organization_iam_binding
#   - data.google_iam_policy
#   controls:
#   - {id: A.5.18, strength: supports, rationale: "rights follow membership, which is reviewed in one place"}
#   - {id: A.5.15, strength: supports, rationale: "roles are given by task"}
#   does_not_show: who the members of a group are
#   remediation: Name a `group:` in `member` or `members`.
package policies.terraform.google.iam_grants_to_groups

# What a policy of a single resource gives is narrow already.
applies if not _of_single_resource

_of_single_resource if input.related.google_artifact_registry_repository_iam_policy

_of_single_resource if input.related.google_bigquery_dataset_iam_policy

_of_single_resource if input.related.google_bigquery_table_iam_policy

_of_single_resource if input.related.google_cloud_run_service_iam_policy

_of_single_resource if input.related.google_cloudfunctions_function_iam_policy

_of_single_resource if input.related.google_kms_crypto_key_iam_policy

_of_single_resource if input.related.google_kms_key_ring_iam_policy

_of_single_resource if input.related.google_pubsub_topic_iam_policy

_of_single_resource if input.related.google_secret_manager_secret_iam_policy

_of_single_resource if input.related.google_service_account_iam_policy

_of_single_resource if input.related.google_storage_bucket_iam_policy

deny contains finding if {
	startswith(input.subject.config.member, "user:")
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	startswith(member, "user:")
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	is_array(binding.members)
	some j, member in binding.members
	startswith(member, "user:")
	finding := {"message": _message, "path": ["binding", i, "members", j]}
}

_message := sprintf("%s gives a role to a single user", [input.subject.address])

# METADATA
# title: BigQuery datasets and tables name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`, and that each entry of `access` says whom it
#   is for. Anyone with an account of Google could query the data.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/bigquery_dataset
# - https://docs.cloud.google.com/bigquery/docs/control-access-to-resources-iam
# custom:
#   id: ANX-TF-GOOGLE-0040
#   severity: high
#   topic: db-publicly-accessible
#   subjects:
#   - google_bigquery_dataset_iam_member
#   - google_bigquery_dataset_iam_binding
#   - google_bigquery_dataset_iam_policy
#   - google_bigquery_table_iam_member
#   - google_bigquery_table_iam_binding
#   - google_bigquery_table_iam_policy
#   - google_bigquery_dataset
#   - google_bigquery_dataset_access
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "data is not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through an open dataset"}
#   does_not_show: which rows and columns the named readers see
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.bigquery_not_public

import data.policies.lib.google

deny contains finding if {
	google.public(input.subject.config.member)
	finding := {"message": _message, "path": ["member"]}
}

deny contains finding if {
	is_array(input.subject.config.members)
	some i, member in input.subject.config.members
	google.public(member)
	finding := {"message": _message, "path": ["members", i]}
}

deny contains finding if {
	some policy in input.related["data.google_iam_policy"]
	google.public_policy(policy.config)
	finding := {"message": _message, "path": ["policy_data"]}
}

deny contains finding if {
	is_array(input.subject.config.access)
	some i, entry in input.subject.config.access
	google.public(entry.special_group)
	finding := {"message": _message, "path": ["access", i, "special_group"]}
}

deny contains finding if {
	is_array(input.subject.config.access)
	some i, entry in input.subject.config.access
	google.public(entry.iam_member)
	finding := {"message": _message, "path": ["access", i, "iam_member"]}
}

deny contains finding if {
	google.public(input.subject.config.special_group)
	finding := {"message": _message, "path": ["special_group"]}
}

deny contains finding if {
	google.public(input.subject.config.iam_member)
	finding := {"message": _message, "path": ["iam_member"]}
}

deny contains finding if {
	is_array(input.subject.config.access)
	some i, entry in input.subject.config.access
	entry.role
	not _names(entry)
	finding := {
		"message": sprintf("%s does not say whom an entry of access is for", [input.subject.address]),
		"path": ["access", i],
	}
}

_names(entry) if entry.user_by_email

_names(entry) if entry.group_by_email

_names(entry) if entry.domain

_names(entry) if entry.special_group

_names(entry) if entry.iam_member

_names(entry) if entry.view

_names(entry) if entry.dataset

_names(entry) if entry.routine

_message := sprintf("%s gives everyone data in BigQuery", [input.subject.address])

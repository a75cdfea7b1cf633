# METADATA
# title: Buckets name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. An open bucket can be read, and with some
#   roles emptied, by anyone who guesses its name.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket_iam
# - https://docs.cloud.google.com/storage/docs/access-control/iam
# custom:
#   id: ANX-TF-GOOGLE-0038
#   severity: high
#   topic: bucket-public-acl
#   subjects:
#   - google_storage_bucket_iam_member
#   - google_storage_bucket_iam_binding
#   - google_storage_bucket_iam_policy
#   - google_storage_managed_folder_iam_member
#   - google_storage_managed_folder_iam_binding
#   - google_storage_managed_folder_iam_policy
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "objects are not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through an open bucket"}
#   does_not_show: access lists of single objects, and what signed URLs open
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.bucket_not_public

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

_message := sprintf("%s gives everyone the objects of a bucket", [input.subject.address])

# METADATA
# title: Service accounts name who may act as them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. Whoever may act as an account has all its
#   rights.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account_iam
# - https://docs.cloud.google.com/iam/docs/service-account-permissions
# custom:
#   id: ANX-TF-GOOGLE-0048
#   severity: critical
#   topic: service-account-privilege
#   subjects: [google_service_account_iam_member, google_service_account_iam_binding, google_service_account_iam_policy]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "rights of accounts are not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.5.16, strength: supports, rationale: "identities are used by known users"}
#   does_not_show: what the account itself may do
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.service_accounts_not_public

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

_message := sprintf("%s gives everyone the rights of a service account", [input.subject.address])

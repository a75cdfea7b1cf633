# METADATA
# title: Secrets name who may read them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. A secret that everyone may read is none.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/secret_manager_secret_iam
# - https://docs.cloud.google.com/secret-manager/docs/access-control
# custom:
#   id: ANX-TF-GOOGLE-0047
#   severity: critical
#   topic: secret-access
#   subjects:
#   - google_secret_manager_secret_iam_member
#   - google_secret_manager_secret_iam_binding
#   - google_secret_manager_secret_iam_policy
#   - google_secret_manager_regional_secret_iam_member
#   - google_secret_manager_regional_secret_iam_binding
#   - google_secret_manager_regional_secret_iam_policy
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "secrets are given to named identities"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   does_not_show: that secrets are changed in time
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.secrets_not_public

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

_message := sprintf("%s gives everyone secrets", [input.subject.address])

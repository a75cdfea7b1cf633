# METADATA
# title: Cloud KMS keys name who may use them
# description: >-
#   Checks that no binding names `allUsers` or `allAuthenticatedUsers`. A key that everyone may use protects nothing.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_kms_crypto_key_iam
# - https://docs.cloud.google.com/kms/docs/iam
# custom:
#   id: ANX-TF-GOOGLE-0042
#   severity: critical
#   topic: kms-key-policy
#   subjects:
#   - google_kms_key_ring_iam_member
#   - google_kms_key_ring_iam_binding
#   - google_kms_key_ring_iam_policy
#   - google_kms_crypto_key_iam_member
#   - google_kms_crypto_key_iam_binding
#   - google_kms_crypto_key_iam_policy
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "use of keys is limited to named identities"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.3, strength: supports, rationale: "data stays closed to strangers"}
#   does_not_show: that the named users are few
#   remediation: >-
#     Name the users, groups or service accounts that need it in `member` or `members`, in place of `allUsers` and
#     `allAuthenticatedUsers`.
package policies.terraform.google.kms_not_public

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

_message := sprintf("%s gives everyone keys", [input.subject.address])

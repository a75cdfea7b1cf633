# METADATA
# title: Identity pools admit no guests
# description: >-
#   Checks that identity pools do not hand out AWS credentials without sign-in. Anyone can then use the rights of the
#   guest role.
# related_resources:
# - https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html
# custom:
#   id: ANX-TF-AWS-0241
#   severity: medium
#   topic: iam-full-admin-policy
#   subjects: [aws_cognito_identity_pool]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "credentials need a sign-in"}
#   - {id: A.5.15, strength: supports, rationale: "access is given to known users"}
#   - {id: A.5.16, strength: supports, rationale: "users are identified"}
#   does_not_show: what the role of signed-in users may do
#   remediation: Set `allow_unauthenticated_identities = false`.
package policies.terraform.aws.cognito_no_guests

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "admits guests", "path": ["allow_unauthenticated_identities"]} if {
	values.is_true(input.subject.config.allow_unauthenticated_identities)
}

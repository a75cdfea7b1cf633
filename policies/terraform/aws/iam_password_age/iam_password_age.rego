# METADATA
# title: Passwords expire
# description: Checks that the password policy of the account lets passwords expire.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: ANX-TF-AWS-0249
#   severity: medium
#   topic: iam-password-policy
#   subjects: [aws_iam_account_password_policy]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords follow a policy"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in is protected"}
#   does_not_show: users outside IAM, and whether a second factor is asked for
#   parameters:
#     maximum_age_days:
#       default: 90
#       description: Days after which a password expires.
#   remediation: Set `max_password_age = 90`.
package policies.terraform.aws.iam_password_age

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets passwords live too long", "path": ["max_password_age"]} if not _expires

_expires if {
	values.number(input.subject.config.max_password_age) > 0
	values.number(input.subject.config.max_password_age) <= data.parameters["ANX-TF-AWS-0249"].maximum_age_days
}

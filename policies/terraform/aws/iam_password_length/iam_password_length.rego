# METADATA
# title: Passwords are long
# description: Checks that the password policy of the account asks for long passwords.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: ANX-TF-AWS-0239
#   severity: medium
#   topic: iam-password-policy
#   subjects: [aws_iam_account_password_policy]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords follow a policy"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in is protected"}
#   does_not_show: users outside IAM, and whether a second factor is asked for
#   parameters:
#     minimum_length:
#       default: 14
#       description: Fewest characters of a password.
#   remediation: Set `minimum_password_length = 14`.
package policies.terraform.aws.iam_password_length

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets passwords be short", "path": ["minimum_password_length"]} if not _long

_long if {
	values.number(input.subject.config.minimum_password_length) >= data.parameters["ANX-TF-AWS-0239"].minimum_length
}

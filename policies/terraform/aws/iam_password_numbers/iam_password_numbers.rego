# METADATA
# title: Passwords hold a digit
# description: >-
#   Checks that the password policy of the account asks for a digit. Without rules on characters the first passwords to
#   be guessed are in use.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_account_password_policy
# custom:
#   id: ANX-TF-AWS-0375
#   severity: low
#   topic: iam-password-policy
#   subjects: [aws_iam_account_password_policy]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "rules for passwords are enforced"}
#   - {id: A.8.5, strength: supports, rationale: "guessing of passwords is made harder"}
#   does_not_show: users who sign in elsewhere, and that passwords are not reused
#   remediation: Set `require_numbers = true`.
package policies.terraform.aws.iam_password_numbers

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "asks for no digit", "path": ["require_numbers"]} if not _asked

_asked if values.is_true(input.subject.config.require_numbers)

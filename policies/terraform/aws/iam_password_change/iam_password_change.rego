# METADATA
# title: Users may change their passwords
# description: >-
#   Checks that the password policy of the account lets users change their passwords, so that a password that somebody
#   saw can be replaced at once.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: ANX-TF-AWS-0251
#   severity: medium
#   topic: iam-password-policy
#   subjects: [aws_iam_account_password_policy]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords follow a policy"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in is protected"}
#   does_not_show: users outside IAM, and whether a second factor is asked for
#   remediation: Set `allow_users_to_change_password = true`.
package policies.terraform.aws.iam_password_change

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps users from changing their passwords", "path": ["allow_users_to_change_password"]} if {
	values.is_false(input.subject.config.allow_users_to_change_password)
}

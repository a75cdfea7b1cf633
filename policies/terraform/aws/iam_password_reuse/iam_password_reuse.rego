# METADATA
# title: Old passwords do not return
# description: Checks that the password policy of the account remembers old passwords.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: ANX-TF-AWS-0250
#   severity: medium
#   topic: iam-password-policy
#   subjects: [aws_iam_account_password_policy]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords follow a policy"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in is protected"}
#   does_not_show: users outside IAM, and whether a second factor is asked for
#   parameters:
#     remembered_passwords:
#       default: 24
#       description: Passwords that cannot be used again.
#   remediation: Set `password_reuse_prevention = 24`.
package policies.terraform.aws.iam_password_reuse

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets old passwords return", "path": ["password_reuse_prevention"]} if not _remembers

_remembers if {
	values.number(input.subject.config.password_reuse_prevention) >= data.parameters["ANX-TF-AWS-0250"].remembered_passwords
}

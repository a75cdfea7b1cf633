# METADATA
# title: Passwords mix characters
# description: >-
#   Checks that the password policy of the account asks for lower-case and upper-case letters, digits and symbols.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: ANX-TF-AWS-0248
#   severity: medium
#   topic: iam-password-policy
#   subjects: [aws_iam_account_password_policy]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords follow a policy"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in is protected"}
#   does_not_show: users outside IAM, and whether a second factor is asked for
#   remediation: >-
#     Set `require_lowercase_characters`, `require_uppercase_characters`, `require_numbers` and `require_symbols` to
#     true.
package policies.terraform.aws.iam_password_characters

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "asks for no lower-case letter", "path": ["require_lowercase_characters"]} if not _lower

_lower if values.is_true(input.subject.config.require_lowercase_characters)

_faults contains {"text": "asks for no upper-case letter", "path": ["require_uppercase_characters"]} if not _upper

_upper if values.is_true(input.subject.config.require_uppercase_characters)

_faults contains {"text": "asks for no digit", "path": ["require_numbers"]} if not _digit

_digit if values.is_true(input.subject.config.require_numbers)

_faults contains {"text": "asks for no symbol", "path": ["require_symbols"]} if not _symbol

_symbol if values.is_true(input.subject.config.require_symbols)

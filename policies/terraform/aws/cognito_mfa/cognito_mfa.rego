# METADATA
# title: User pools ask for a second factor
# description: >-
#   Checks that user pools of Cognito offer or demand multi-factor authentication. A stolen password is then not
#   enough.
# related_resources:
# - https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
# custom:
#   id: ANX-TF-AWS-0240
#   severity: medium
#   topic: iam-mfa
#   subjects: [aws_cognito_user_pool]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "sign-in needs more than a password"}
#   - {id: A.5.17, strength: supports, rationale: "a leaked password is not enough"}
#   does_not_show: that users who may choose have chosen a second factor
#   remediation: Set `mfa_configuration = "ON"` with `software_token_mfa_configuration`.
package policies.terraform.aws.cognito_mfa

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "asks for no second factor", "path": ["mfa_configuration"]} if not _mfa

_mfa if input.subject.config.mfa_configuration in {"ON", "OPTIONAL"}

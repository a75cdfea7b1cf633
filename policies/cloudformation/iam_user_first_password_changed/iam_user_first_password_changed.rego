# METADATA
# title: First passwords have to be changed
# description: >-
#   Checks that a user with a password must change it at the first sign-in. Until then everybody who saw the template
#   or the deployment knows it.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-user-loginprofile.html
# custom:
#   id: ANX-CFN-0236
#   severity: medium
#   topic: iam-user-policies
#   subjects: ["AWS::IAM::User"]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "first passwords are replaced by their owner"}
#   - {id: A.8.5, strength: supports, rationale: "nobody else knows the password"}
#   does_not_show: how the first password is handed over
#   remediation: Set `LoginProfile.PasswordResetRequired` to true.
package policies.cloudformation.iam_user_first_password_changed

import data.policies.lib.values

applies if input.subject.config.Properties.LoginProfile

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	not _reset
	fault := {
		"text": "may keep its first password",
		"path": ["Properties", "LoginProfile", "PasswordResetRequired"],
	}
}

_reset if values.is_true(input.subject.config.Properties.LoginProfile.PasswordResetRequired)

# METADATA
# title: People sign in through an identity provider
# description: >-
#   Checks that no user of IAM gets a password for the console. Accounts that live beside the directory are not closed
#   when people leave, and have no central sign-in policy.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-TF-AWS-0235
#   severity: medium
#   topic: iam-user-policies
#   subjects: [aws_iam_user_login_profile, aws_iam_user]
#   controls:
#   - {id: A.5.16, strength: supports, rationale: "identities are managed in one place"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in follows a central policy"}
#   - {id: A.5.15, strength: supports, rationale: "access is given through the directory"}
#   does_not_show: users that were made by hand
#   remediation: Remove the login profile and give access through IAM Identity Center.
package policies.terraform.aws.iam_no_console_users

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gives a user a password for the console", "path": []} if {
	input.subject.type == "aws_iam_user_login_profile"
}

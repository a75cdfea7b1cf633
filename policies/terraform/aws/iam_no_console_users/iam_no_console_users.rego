# METADATA
# title: People sign in to the console through an identity provider
# description: >-
#   Checks that no user of IAM is given a password for the console. Such accounts live on when people leave, and have a
#   password of their own to be stolen.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user_login_profile
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-TF-AWS-0235
#   severity: medium
#   topic: iam-user-policies
#   subjects: [aws_iam_user, aws_iam_user_login_profile]
#   controls:
#   - {id: A.5.16, strength: demonstrates, rationale: "identities of people are managed in one place"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in goes through the identity provider"}
#   - {id: A.5.17, strength: supports, rationale: "there are fewer passwords to protect"}
#   does_not_show: users that were made by hand, and how the identity provider authenticates people
#   remediation: Remove the `aws_iam_user_login_profile` and give access by IAM Identity Center or a federated role.
package policies.terraform.aws.iam_no_console_users

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may sign in to the console with a password", "path": []} if {
	input.subject.type == "aws_iam_user"
	input.related.aws_iam_user_login_profile
}

_faults contains {"text": "gives a user a password for the console", "path": []} if {
	input.subject.type == "aws_iam_user_login_profile"
	not input.related.aws_iam_user
}

# METADATA
# title: Policies give out no credentials of others
# description: >-
#   Checks that no policy allows actions that return or make credentials on every resource. With them an identity
#   becomes another one.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0273
#   severity: high
#   topic: iam-full-admin-policy
#   subjects:
#   - aws_iam_policy
#   - aws_iam_role_policy
#   - aws_iam_user_policy
#   - aws_iam_group_policy
#   - aws_iam_role
#   - aws_ssoadmin_permission_set_inline_policy
#   - data.aws_iam_policy_document
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "credentials of powerful identities cannot be taken"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: credentials in data that the identity may read
#   remediation: Name the resources in `Resource`, or add a `Condition`.
package policies.terraform.aws.iam_no_credentials_exposure

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may take the credentials of others", "path": path} if {
	some entry in iam.identity_statements
	not iam.every_action(entry.statement)
	iam.every_resource(entry.statement)
	not iam.conditional(entry.statement)
	count(iam.granted(entry.statement, _actions)) > 0
	path := iam.at(entry, "Action")
}

_actions := {
	"chime:CreateApiKey",
	"codepipeline:PollForJobs",
	"cognito-identity:GetOpenIdToken",
	"cognito-identity:GetOpenIdTokenForDeveloperIdentity",
	"cognito-identity:GetCredentialsForIdentity",
	"connect:GetFederationToken",
	"connect:GetFederationTokens",
	"ec2:GetPasswordData",
	"gamelift:RequestUploadCredentials",
	"iam:CreateAccessKey",
	"iam:CreateLoginProfile",
	"iam:CreateServiceSpecificCredential",
	"iam:ResetServiceSpecificCredential",
	"iam:UpdateAccessKey",
	"lightsail:GetInstanceAccessDetails",
	"lightsail:GetRelationalDatabaseMasterUserPassword",
	"mediapackage:RotateChannelCredentials",
	"mediapackage:RotateIngestEndpointCredentials",
	"rds-db:connect",
	"redshift:CreateClusterUser",
	"redshift:GetClusterCredentials",
	"snowball:GetJobUnlockCode",
	"sso:GetRoleCredentials",
	"storagegateway:DescribeChapCredentials",
	"sts:AssumeRole",
	"sts:AssumeRoleWithSaml",
	"sts:AssumeRoleWithWebIdentity",
	"sts:GetFederationToken",
	"sts:GetSessionToken",
}

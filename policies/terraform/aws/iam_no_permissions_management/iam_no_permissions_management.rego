# METADATA
# title: Policies do not give the right to share everything
# description: >-
#   Checks that no policy allows changing rights, or sharing resources, on every resource. With it an identity opens
#   what it likes to whom it likes.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0275
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
#   - {id: A.8.2, strength: demonstrates, rationale: "only administrators change rights"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: rights on named resources
#   remediation: Name the resources in `Resource`, or add a `Condition`.
package policies.terraform.aws.iam_no_permissions_management

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may change rights on every resource", "path": path} if {
	some entry in iam.identity_statements
	not iam.every_action(entry.statement)
	iam.every_resource(entry.statement)
	not iam.conditional(entry.statement)
	count(iam.granted(entry.statement, _actions)) > 0
	path := iam.at(entry, "Action")
}

_actions := {
	"acm-pca:CreatePermission",
	"acm-pca:PutPolicy",
	"apigateway:UpdateRestApiPolicy",
	"backup:PutBackupVaultAccessPolicy",
	"ec2:CreateNetworkInterfacePermission",
	"ec2:ModifySnapshotAttribute",
	"ec2:ModifyImageAttribute",
	"ecr:SetRepositoryPolicy",
	"elasticfilesystem:PutFileSystemPolicy",
	"es:UpdateElasticsearchDomainConfig",
	"glacier:SetVaultAccessPolicy",
	"glue:PutResourcePolicy",
	"iam:AddRoleToInstanceProfile",
	"iam:AddUserToGroup",
	"iam:AttachGroupPolicy",
	"iam:AttachRolePolicy",
	"iam:AttachUserPolicy",
	"iam:CreateAccessKey",
	"iam:CreateLoginProfile",
	"iam:CreatePolicy",
	"iam:CreatePolicyVersion",
	"iam:CreateRole",
	"iam:CreateUser",
	"iam:DeletePolicy",
	"iam:DeleteRole",
	"iam:DetachRolePolicy",
	"iam:PassRole",
	"iam:PutGroupPolicy",
	"iam:PutRolePolicy",
	"iam:PutUserPolicy",
	"iam:SetDefaultPolicyVersion",
	"iam:UpdateAssumeRolePolicy",
	"kms:CreateGrant",
	"kms:PutKeyPolicy",
	"lambda:AddPermission",
	"lambda:AddLayerVersionPermission",
	"logs:PutResourcePolicy",
	"ram:CreateResourceShare",
	"s3:BypassGovernanceRetention",
	"s3:DeleteBucketPolicy",
	"s3:ObjectOwnerOverrideToBucketOwner",
	"s3:PutAccessPointPolicy",
	"s3:PutAccountPublicAccessBlock",
	"s3:PutBucketAcl",
	"s3:PutBucketPolicy",
	"s3:PutBucketPublicAccessBlock",
	"s3:PutObjectAcl",
	"secretsmanager:PutResourcePolicy",
	"sns:AddPermission",
	"sns:SetTopicAttributes",
	"sqs:AddPermission",
	"sqs:SetQueueAttributes",
}

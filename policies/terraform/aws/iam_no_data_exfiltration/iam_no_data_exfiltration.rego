# METADATA
# title: Policies name the data that may be read
# description: >-
#   Checks that no policy allows reading objects, parameters or secrets on every resource. A program that is taken
#   over can then copy everything.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0274
#   severity: medium
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
#   - {id: A.8.2, strength: supports, rationale: "access to data is limited"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access to information is restricted"}
#   does_not_show: data in databases
#   remediation: Name the buckets, parameters or secrets in `Resource`.
package policies.terraform.aws.iam_no_data_exfiltration

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may read data of every resource", "path": path} if {
	some entry in iam.identity_statements
	not iam.every_action(entry.statement)
	_everything(entry.statement)
	not iam.conditional(entry.statement)
	count(iam.granted(entry.statement, _actions)) > 0
	path := iam.at(entry, "Action")
}

_actions := {
	"dynamodb:BatchGetItem",
	"dynamodb:GetItem",
	"dynamodb:Query",
	"dynamodb:Scan",
	"kinesis:GetRecords",
	"kms:Decrypt",
	"s3:GetObject",
	"secretsmanager:GetSecretValue",
	"sqs:ReceiveMessage",
	"ssm:GetParameter",
	"ssm:GetParameters",
	"ssm:GetParametersByPath",
}

_everything(statement) if iam.every_resource(statement)

# All buckets.
_everything(statement) if {
	some resource in iam.listed(statement.Resource)
	regex.match(`^arn:aws[a-z-]*:s3:::[*]`, resource)
}

_everything(statement) if {
	some resource in iam.listed(statement.resources)
	regex.match(`^arn:aws[a-z-]*:s3:::[*]`, resource)
}

# METADATA
# title: Managed policies that are attached do not give everything in a service
# description: >-
#   Checks that no identity gets a managed policy of AWS that allows all of a service, such as `AmazonS3FullAccess`,
#   or nearly all of the account, such as `PowerUserAccess`. Such a policy covers data and settings that the task
#   does not need.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
# - https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
# custom:
#   id: ANX-CFN-0403
#   severity: medium
#   topic: iam-full-admin-policy
#   subjects:
#   - "AWS::IAM::Role"
#   - "AWS::IAM::User"
#   - "AWS::IAM::Group"
#   - "AWS::SSO::PermissionSet"
#   - "AWS::Serverless::Function"
#   - "AWS::Serverless::StateMachine"
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "wide rights are not handed out by a ready-made policy"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: what other policies of the identity allow, and whether the rights are used
#   remediation: >-
#     Replace the policy in `ManagedPolicyArns` by one that names the actions and resources that the task needs.
package policies.cloudformation.iam_managed_policies_narrow

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": _text, "path": ["Properties", "ManagedPolicyArns", i]} if {
	some i, arn in aws.list(input.subject.config.Properties.ManagedPolicyArns)
	_wide(arn)
}

_faults contains {"text": _text, "path": ["Properties", "ManagedPolicies", i]} if {
	some i, arn in aws.list(input.subject.config.Properties.ManagedPolicies)
	_wide(arn)
}

_faults contains {"text": _text, "path": ["Properties", "Policies", i]} if {
	input.subject.type in {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}
	some i, policy in aws.list(input.subject.config.Properties.Policies)
	_wide(policy)
}

_wide(arn) if {
	is_string(arn)
	contains(arn, ":iam::aws:policy/")
	_gives_all(arn)
}

_faults contains {"text": _text, "path": ["Properties", "Policies"]} if {
	input.subject.type in {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}
	_wide(input.subject.config.Properties.Policies)
}

_text := "gets all of a service by a managed policy"

_text := "gets all of a service by a managed policy"

# SAM takes the name alone.
_wide(name) if {
	is_string(name)
	regex.match(`^[A-Za-z0-9-]+$`, name)
	_gives_all(name)
}

_gives_all(policy) if endswith(policy, "PowerUserAccess")

_gives_all(policy) if {
	endswith(policy, "FullAccess")
	not endswith(policy, "IAMFullAccess")
}

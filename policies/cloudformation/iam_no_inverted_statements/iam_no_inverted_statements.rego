# METADATA
# title: Policies say what is allowed, not what is not
# description: >-
#   Checks that no statement allows everything except what it names in `NotAction` or `NotResource`. New services and
#   new resources are then allowed by themselves.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-CFN-0278
#   severity: medium
#   topic: iam-full-admin-policy
#   subjects:
#   - "AWS::IAM::Policy"
#   - "AWS::IAM::ManagedPolicy"
#   - "AWS::IAM::Role"
#   - "AWS::IAM::User"
#   - "AWS::IAM::Group"
#   - "AWS::IAM::RolePolicy"
#   - "AWS::IAM::UserPolicy"
#   - "AWS::IAM::GroupPolicy"
#   - "AWS::SSO::PermissionSet"
#   - "AWS::Serverless::Function"
#   - "AWS::Serverless::StateMachine"
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "rights are given on purpose"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: whether the named actions are needed
#   remediation: Use `Action` and `Resource` in statements that allow.
package policies.cloudformation.iam_no_inverted_statements

import data.policies.lib.aws
import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

applies if count(_trust) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows everything except some actions", "path": path} if {
	some entry in iam.identity_statements
	entry.statement.NotAction
	path := array.concat(entry.path, ["NotAction"])
}

_faults contains {"text": "allows everything except some resources", "path": path} if {
	some entry in iam.identity_statements
	entry.statement.NotResource
	path := array.concat(entry.path, ["NotResource"])
}

_faults contains {"text": "allows everything except some actions in its trust policy", "path": path} if {
	some entry in _trust
	path := array.concat(["Properties", "AssumeRolePolicyDocument", "Statement"], array.concat(entry.path, ["NotAction"]))
}

# Who may assume a role, said by what is not allowed.
_trust contains entry if {
	some entry in aws.entries(input.subject.config.Properties.AssumeRolePolicyDocument.Statement)
	entry.value.Effect == "Allow"
	entry.value.NotAction
}

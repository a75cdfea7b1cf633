# METADATA
# title: Policies name the roles that may be assumed
# description: Checks that no policy lets an identity assume every role. It can then move to the most powerful one.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-CFN-0272
#   severity: high
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
#   - {id: A.8.2, strength: demonstrates, rationale: "powerful roles cannot be reached from everywhere"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: the trust policies of the roles
#   remediation: Name the ARNs of the roles in `Resource`.
package policies.cloudformation.iam_no_assume_any_role

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "may assume every role", "path": path} if {
	some entry in iam.identity_statements
	count(iam.granted(entry.statement, {"sts:AssumeRole"})) > 0
	not iam.every_action(entry.statement)
	iam.every_resource(entry.statement)
	path := entry.path
}

# METADATA
# title: No policy allows everything
# description: >-
#   Checks that no policy of an identity allows every action on every resource. Whoever takes over the identity owns
#   the account.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-CFN-0270
#   severity: critical
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
#   - {id: A.8.2, strength: demonstrates, rationale: "no identity holds all rights"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: several policies that together allow everything
#   remediation: Name the actions and resources that the task needs in `Action` and `Resource`.
package policies.cloudformation.iam_no_full_admin

import data.policies.lib.iam

applies if count(iam.identity_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows every action on every resource", "path": path} if {
	some entry in iam.identity_statements
	iam.every_action(entry.statement)
	iam.every_resource(entry.statement)
	path := entry.path
}

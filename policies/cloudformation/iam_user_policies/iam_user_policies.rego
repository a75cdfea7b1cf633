# METADATA
# title: Rights are given to groups and roles, not to users
# description: >-
#   Checks that no policy is attached to or written into a user. Rights that hang on single users are missed when
#   people change their tasks.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-CFN-0233
#   severity: medium
#   topic: iam-user-policies
#   subjects: ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::User", "AWS::IAM::UserPolicy"]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "rights are given by role"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed by group"}
#   does_not_show: who is in which group
#   remediation: Name `Groups` or `Roles` in the policy, and put the user into the group.
package policies.cloudformation.iam_user_policies

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gives rights to a user", "path": ["Properties", "Users"]} if {
	input.subject.type in {"AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"}
	count(aws.list(input.subject.config.Properties.Users)) > 0
}

_faults contains {"text": "gives rights to a user", "path": ["Properties", "UserName"]} if {
	input.subject.type == "AWS::IAM::UserPolicy"
}

_faults contains {"text": "has policies of its own", "path": ["Properties", "Policies"]} if {
	input.subject.type == "AWS::IAM::User"
	count(aws.list(input.subject.config.Properties.Policies)) > 0
}

_faults contains {"text": "has policies of its own", "path": ["Properties", "ManagedPolicyArns"]} if {
	input.subject.type == "AWS::IAM::User"
	count(aws.list(input.subject.config.Properties.ManagedPolicyArns)) > 0
}

# METADATA
# title: No identity gets the administrator's policy
# description: >-
#   Checks that the managed policies for administrators are not attached to roles, users, groups or permission sets.
#   Whoever takes over the identity owns the account.
# related_resources:
# - https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
# custom:
#   id: ANX-CFN-0282
#   severity: high
#   topic: iam-full-admin-policy
#   subjects:
#   - "AWS::IAM::Role"
#   - "AWS::IAM::User"
#   - "AWS::IAM::Group"
#   - "AWS::SSO::PermissionSet"
#   - "AWS::Serverless::Function"
#   - "AWS::Serverless::StateMachine"
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "no identity holds all rights"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.3, strength: supports, rationale: "one identity cannot do everything"}
#   does_not_show: policies of one's own that allow as much
#   remediation: Name a policy with the actions and resources that the task needs in `ManagedPolicyArns`.
package policies.cloudformation.iam_admin_policy_not_attached

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "gets all rights", "path": ["Properties", "ManagedPolicyArns", i]} if {
	some i, arn in aws.list(input.subject.config.Properties.ManagedPolicyArns)
	_admin(arn)
}

_faults contains {"text": "gets all rights", "path": ["Properties", "ManagedPolicies", i]} if {
	some i, arn in aws.list(input.subject.config.Properties.ManagedPolicies)
	_admin(arn)
}

_admin(arn) if {
	is_string(arn)
	regex.match(`^arn:aws[a-z-]*:iam::aws:policy/(job-function/)?(AdministratorAccess|IAMFullAccess|SystemAdministrator)$`, arn)
}

# The partition is often left to `AWS::Partition`: the end of such an ARN is known all the same.
_admin(arn) if {
	is_string(arn)
	endswith(arn, ":iam::aws:policy/AdministratorAccess")
}

_admin(arn) if {
	is_string(arn)
	endswith(arn, ":iam::aws:policy/IAMFullAccess")
}

# SAM takes the name alone, in a list or without one.
_faults contains {"text": "gets all rights", "path": ["Properties", "Policies", i]} if {
	input.subject.type in {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}
	some i, name in aws.list(input.subject.config.Properties.Policies)
	_admin_name(name)
}

_faults contains {"text": "gets all rights", "path": ["Properties", "Policies"]} if {
	input.subject.type in {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}
	_admin_name(input.subject.config.Properties.Policies)
}

_admin_name(name) if name in {"AdministratorAccess", "IAMFullAccess"}

_admin_name(name) if _admin(name)

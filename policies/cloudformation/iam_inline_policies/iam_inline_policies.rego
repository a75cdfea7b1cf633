# METADATA
# title: Rights are given by managed policies
# description: >-
#   Checks that groups and roles have no policies written into them. A managed policy has versions, is reviewed in one
#   place, and cannot be copied with small differences.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
# custom:
#   id: ANX-CFN-0234
#   severity: low
#   topic: iam-user-policies
#   subjects: ["AWS::IAM::Group", "AWS::IAM::GroupPolicy"]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "rights are defined in one place"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: what the policies allow
#   remediation: Move the policies into `AWS::IAM::ManagedPolicy` and name them in `ManagedPolicyArns`.
package policies.cloudformation.iam_inline_policies

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has policies of its own", "path": ["Properties", "Policies"]} if {
	count(aws.list(input.subject.config.Properties.Policies)) > 0
}

_faults contains {"text": "is a policy inside a group", "path": []} if input.subject.type == "AWS::IAM::GroupPolicy"

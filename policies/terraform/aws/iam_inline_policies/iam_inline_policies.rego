# METADATA
# title: Rights are given by managed policies
# description: >-
#   Checks that groups and roles have no policies written into them. A managed policy has versions, is reviewed in one
#   place, and cannot be copied with small differences.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
# custom:
#   id: ANX-TF-AWS-0234
#   severity: low
#   topic: iam-user-policies
#   subjects: [aws_iam_group_policy, aws_iam_role]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "rights are defined in one place"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   does_not_show: what the policies allow
#   remediation: Move the policy into an `aws_iam_policy` and attach it.
package policies.terraform.aws.iam_inline_policies

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is a policy inside a group", "path": []} if input.subject.type == "aws_iam_group_policy"

_faults contains {"text": "has policies of its own", "path": ["inline_policy", i]} if {
	some i, policy in aws.list(input.subject.config.inline_policy)
	policy.policy
}

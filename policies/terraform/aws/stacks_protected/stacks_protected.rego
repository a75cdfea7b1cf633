# METADATA
# title: Stacks keep what must not be lost
# description: >-
#   Checks that a stack of CloudFormation has a policy that says which resources an update may replace, and that an
#   instance of a stack set keeps its stack when it is taken out of the set. One update could otherwise replace a
#   database, and one line less could delete everything in an account.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudformation_stack_set_instance
# custom:
#   id: ANX-TF-AWS-0930
#   severity: low
#   topic: cfn-stack-governance
#   subjects: [aws_cloudformation_stack, aws_cloudformation_stack_set_instance]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes of protected resources are decided on by themselves"}
#   - {id: A.8.9, strength: supports, rationale: "what a change may do is part of the configuration"}
#   - {id: A.8.10, strength: supports, rationale: "data is deleted on purpose only"}
#   does_not_show: which resources the policy protects
#   remediation: Set `policy_body` or `policy_url` of the stack, and `retain_stack = true` of the instance.
package policies.terraform.aws.stacks_protected

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets an update replace everything", "path": []} if {
	input.subject.type == "aws_cloudformation_stack"
	not input.subject.config.policy_body
	not input.subject.config.policy_url
}

_faults contains {"text": "deletes its stack when it leaves the set", "path": ["retain_stack"]} if {
	input.subject.type == "aws_cloudformation_stack_set_instance"
	not _retained
}

_retained if values.is_true(input.subject.config.retain_stack)

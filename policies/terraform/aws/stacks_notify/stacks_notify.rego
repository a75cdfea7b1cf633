# METADATA
# title: Stacks tell somebody about changes
# description: >-
#   Checks that a CloudFormation stack sends its events to a topic. Without one nobody notices a change that failed or
#   that nobody asked for.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudformation_stack
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stack.html
# custom:
#   id: ANX-TF-AWS-0367
#   severity: low
#   topic: cfn-stack-governance
#   subjects: [aws_cloudformation_stack]
#   controls:
#   - {id: A.8.32, strength: supports, rationale: "changes are made known"}
#   - {id: A.8.16, strength: supports, rationale: "unexpected changes can be noticed"}
#   does_not_show: who gets the messages
#   remediation: Set `notification_arns`.
package policies.terraform.aws.stacks_notify

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "tells nobody about changes", "path": ["notification_arns"]} if not _notifies

_notifies if aws.given(input.subject.config.notification_arns)

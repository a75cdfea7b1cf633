# METADATA
# title: Policies of queues, topics and event buses do not admit everyone
# description: >-
#   Checks that no statement of the policies of queues, topics and event buses allows an action to everyone (`*`)
#   without a condition that names accounts, resources or networks. Otherwise strangers read messages or send their
#   own.
# related_resources:
# - https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html
# - https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
# custom:
#   id: ANX-CFN-0175
#   severity: high
#   topic: messaging-policy
#   subjects:
#     ["AWS::Events::EventBus", "AWS::Events::EventBusPolicy", "AWS::SNS::TopicInlinePolicy", "AWS::SNS::TopicPolicy",
#     "AWS::SQS::QueueInlinePolicy", "AWS::SQS::QueuePolicy"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.cloudformation.messaging_policy_not_public

import data.policies.lib.resource_policies

applies if count(_documents) > 0

applies if input.subject.config.Properties.Principal

_documents contains {"path": ["Properties", "PolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.PolicyDocument
}

_documents contains {"path": ["Properties", "Policy"], "document": document} if {
	document := input.subject.config.Properties.Policy
}

# The policy of an event bus takes one statement, or in its older form a principal.
_documents contains {"path": ["Properties"], "document": {"Statement": statement}} if {
	statement := input.subject.config.Properties.Statement
}

deny contains finding if {
	input.subject.config.Properties.Principal == "*"
	not input.subject.config.Properties.Condition
	finding := {
		"message": sprintf("%s admits everyone", [input.subject.address]),
		"path": ["Properties", "Principal"],
	}
}

deny contains finding if {
	some entry in _documents
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}

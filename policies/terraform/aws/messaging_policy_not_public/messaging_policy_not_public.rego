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
#   id: ANX-TF-AWS-0175
#   severity: high
#   topic: messaging-policy
#   subjects:
#     [aws_cloudwatch_event_bus_policy, aws_sns_topic, aws_sns_topic_policy, aws_sqs_queue, aws_sqs_queue_policy]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.terraform.aws.messaging_policy_not_public

import data.policies.lib.resource_policies

applies if count(input.subject.views.documents) > 0

deny contains finding if {
	some entry in input.subject.views.documents
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}

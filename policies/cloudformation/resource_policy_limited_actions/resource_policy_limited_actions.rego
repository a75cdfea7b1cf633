# METADATA
# title: Policies of buckets, queues and topics name the actions that they allow
# description: >-
#   Checks that statements of resource policies do not allow every action. A consumer that only reads could then delete
#   the data, and change the policy itself.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-CFN-0178
#   severity: medium
#   topic: messaging-policy
#   subjects:
#     ["AWS::ECR::Repository", "AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy"]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "only what is needed is allowed"}
#   - {id: A.8.3, strength: supports, rationale: "access to the resource is limited by action"}
#   does_not_show: >-
#     that the named actions are needed
#   remediation: >-
#     List the actions that are needed in `Action`.
package policies.cloudformation.resource_policy_limited_actions

import data.policies.lib.resource_policies

applies if count(_documents) > 0

_documents contains {"path": ["Properties", "PolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.PolicyDocument
}

_documents contains {"path": ["Properties", "RepositoryPolicyText"], "document": document} if {
	document := input.subject.config.Properties.RepositoryPolicyText
}

deny contains finding if {
	some entry in _documents
	some place in resource_policies.unlimited_actions(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s allows every action", [input.subject.address]), "path": path}
}

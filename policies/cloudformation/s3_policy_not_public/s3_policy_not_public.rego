# METADATA
# title: Policies of buckets do not admit everyone
# description: >-
#   Checks that no statement of the policies of buckets allows an action to everyone (`*`) without a condition that
#   names accounts, resources or networks. Public buckets are found by name within hours.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
# custom:
#   id: ANX-CFN-0174
#   severity: critical
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::AccessPoint", "AWS::S3::BucketPolicy"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.cloudformation.s3_policy_not_public

import data.policies.lib.resource_policies

applies if count(_documents) > 0

_documents contains {"path": ["Properties", "Policy"], "document": document} if {
	document := input.subject.config.Properties.Policy
}

_documents contains {"path": ["Properties", "PolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.PolicyDocument
}

deny contains finding if {
	some entry in _documents
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}

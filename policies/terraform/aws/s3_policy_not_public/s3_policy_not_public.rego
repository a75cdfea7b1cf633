# METADATA
# title: Policies of buckets do not admit everyone
# description: >-
#   Checks that no statement of the policies of buckets allows an action to everyone (`*`) without a condition that
#   names accounts, resources or networks. Public buckets are found by name within hours.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
# custom:
#   id: ANX-TF-AWS-0174
#   severity: critical
#   topic: bucket-public-acl
#   subjects: [aws_s3_access_point, aws_s3_bucket, aws_s3_bucket_policy, aws_s3control_bucket_policy]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.terraform.aws.s3_policy_not_public

import data.policies.lib.resource_policies

applies if count(input.subject.views.documents) > 0

deny contains finding if {
	some entry in input.subject.views.documents
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}

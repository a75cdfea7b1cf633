# METADATA
# title: S3 buckets state a block of public access
# description: >-
#   Checks that every bucket has a public access block; four other policies look at its settings. New buckets start with
#   a block. One that code does not state can be taken off without a review, and older buckets have none.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0001
#   severity: medium
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "anonymous access to stored objects is shut out"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: >-
#     that the settings of the block are on, who inside the organisation may read the bucket, nor a block that is set
#     for the whole account
#   remediation: >-
#     Add `PublicAccessBlockConfiguration` with all four keys `true`.
package policies.cloudformation.s3_bucket_public_access_blocked

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s leaves the block of public access to the default", [input.subject.address]), "path": path}
}

_required contains ["Properties", "PublicAccessBlockConfiguration"]

_met contains ["Properties", "PublicAccessBlockConfiguration"] if {
	aws_settings.given(input.subject.config.Properties.PublicAccessBlockConfiguration)
}

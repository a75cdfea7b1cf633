# METADATA
# title: S3 buckets block public access
# description: >-
#   Checks that every bucket of the template switches on all four settings that block public access. Without them a
#   single policy or access control list can open the bucket to everyone.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0001
#   severity: high
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "anonymous access to stored objects is shut out"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: "who inside the organisation may read the bucket, nor a block that is set for the whole account"
#   remediation: Set all four keys of `PublicAccessBlockConfiguration` to `true`.
package policies.cloudformation.s3_bucket_public_access_blocked

import data.policies.lib.values

deny contains finding if {
	not input.subject.config.Properties.PublicAccessBlockConfiguration
	finding := {"message": sprintf("%s does not block public access", [input.subject.address]), "path": []}
}

deny contains finding if {
	input.subject.config.Properties.PublicAccessBlockConfiguration
	some setting in _settings
	not setting in _switched_on
	finding := {
		"message": sprintf("%s leaves %s off", [input.subject.address, setting]),
		"path": ["Properties", "PublicAccessBlockConfiguration", setting],
	}
}

_settings := {"BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"}

_switched_on contains "BlockPublicAcls" if {
	values.is_true(input.subject.config.Properties.PublicAccessBlockConfiguration.BlockPublicAcls)
}

_switched_on contains "BlockPublicPolicy" if {
	values.is_true(input.subject.config.Properties.PublicAccessBlockConfiguration.BlockPublicPolicy)
}

_switched_on contains "IgnorePublicAcls" if {
	values.is_true(input.subject.config.Properties.PublicAccessBlockConfiguration.IgnorePublicAcls)
}

_switched_on contains "RestrictPublicBuckets" if {
	values.is_true(input.subject.config.Properties.PublicAccessBlockConfiguration.RestrictPublicBuckets)
}

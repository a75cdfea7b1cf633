# METADATA
# title: Buckets state how they are encrypted
# description: >-
#   Checks that buckets and objects state their encryption. S3 encrypts all new objects since 2023, with keys of its
#   own; only what the code states is a decision, and is kept when the default changes.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0170
#   severity: low
#   topic: bucket-encryption
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the kind of encryption is a decision that can be read in the code"}
#   does_not_show: >-
#     whose key it is
#   remediation: >-
#     Add `BucketEncryption`.
package policies.cloudformation.s3_bucket_encryption_stated

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s does not state how it is encrypted", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "BucketEncryption"]

_met contains ["Properties", "BucketEncryption"] if {
	aws_settings.given(input.subject.config.Properties.BucketEncryption)
}

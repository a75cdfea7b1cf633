# METADATA
# title: S3 buckets are encrypted with a key from KMS
# description: >-
#   Checks that the default encryption that a bucket states uses AWS KMS. S3 encrypts all objects anyway, with keys that
#   nobody can withhold; a key in KMS has a policy, a log of its use, and can be taken away.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0171
#   severity: medium
#   topic: bucket-encryption
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted with a key under access control"}
#   does_not_show: >-
#     whose key it is: without `KMSMasterKeyID` it is the one that AWS manages; who may use it; and buckets that state
#     no encryption, which ANX-CFN-0170 has
#   remediation: >-
#     Set `SSEAlgorithm: aws:kms` and `KMSMasterKeyID` in `BucketEncryption`.
package policies.cloudformation.s3_bucket_customer_key

import data.policies.lib.aws_settings

# A bucket that states no encryption is told by ANX-CFN-0170.
applies if aws_settings.given(input.subject.config.Properties.BucketEncryption)

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s is not encrypted with a key from KMS", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "BucketEncryption", "ServerSideEncryptionConfiguration"]

_met contains ["Properties", "BucketEncryption", "ServerSideEncryptionConfiguration"] if {
	is_array(input.subject.config.Properties.BucketEncryption.ServerSideEncryptionConfiguration)
	some rule in input.subject.config.Properties.BucketEncryption.ServerSideEncryptionConfiguration
	startswith(rule.ServerSideEncryptionByDefault.SSEAlgorithm, "aws:kms")
}

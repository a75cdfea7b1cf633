# METADATA
# title: Buckets state how they are encrypted
# description: >-
#   Checks that buckets and objects state their encryption. S3 encrypts all new objects since 2023, with keys of its
#   own; only what the code states is a decision, and is kept when the default changes.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_server_side_encryption_configuration
# custom:
#   id: ANX-TF-AWS-0170
#   severity: low
#   topic: bucket-encryption
#   subjects: [aws_s3_bucket, aws_s3_bucket_object, aws_s3_object]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the kind of encryption is a decision that can be read in the code"}
#   does_not_show: >-
#     whose key it is
#   remediation: >-
#     Add an `aws_s3_bucket_server_side_encryption_configuration`; for an object set `server_side_encryption`.
package policies.terraform.aws.s3_bucket_encryption_stated

deny contains finding if {
	input.subject.type == "aws_s3_bucket"
	not input.related.aws_s3_bucket_server_side_encryption_configuration
	not input.subject.config.server_side_encryption_configuration
	finding := {"message": _message, "path": ["server_side_encryption_configuration"]}
}

deny contains finding if {
	input.subject.type in {"aws_s3_object", "aws_s3_bucket_object"}
	not input.subject.config.server_side_encryption
	not input.subject.config.kms_key_id
	finding := {"message": _message, "path": ["server_side_encryption"]}
}

_message := sprintf("%s does not state how it is encrypted", [input.subject.address])

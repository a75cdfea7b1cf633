# METADATA
# title: S3 buckets are encrypted with a key from KMS
# description: >-
#   Checks that the default encryption that a bucket states uses AWS KMS. S3 encrypts all objects anyway, with keys that
#   nobody can withhold; a key in KMS has a policy, a log of its use, and can be taken away.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
# custom:
#   id: ANX-TF-AWS-0003
#   severity: medium
#   topic: bucket-encryption
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored data is encrypted with a key under access control"}
#   does_not_show: >-
#     whose key it is: without `kms_master_key_id` it is the one that AWS manages; who may use it; and buckets that
#     state no encryption, which ANX-TF-AWS-0170 has
#   remediation: >-
#     Add an `aws_s3_bucket_server_side_encryption_configuration` for the bucket with `sse_algorithm = "aws:kms"` and
#     `kms_master_key_id` set to your key.
package policies.terraform.aws.s3_bucket_customer_key

# A bucket that states no encryption is told by ANX-TF-AWS-0170.
applies if input.related.aws_s3_bucket_server_side_encryption_configuration

applies if input.subject.config.server_side_encryption_configuration

deny contains finding if {
	some encryption in input.related.aws_s3_bucket_server_side_encryption_configuration
	some i, rule in encryption.config.rule
	some j, block in rule.apply_server_side_encryption_by_default
	_without_kms(block.sse_algorithm)
	path := ["rule", i, "apply_server_side_encryption_by_default", j, "sse_algorithm"]
	place := {"address": encryption.address, "path": path}
	finding := {"message": _message, "path": [], "related": [place]}
}

# The inline block of older provider versions.
deny contains finding if {
	some i, encryption in input.subject.config.server_side_encryption_configuration
	some j, rule in encryption.rule
	some k, block in rule.apply_server_side_encryption_by_default
	_without_kms(block.sse_algorithm)
	outer := ["server_side_encryption_configuration", i, "rule", j]
	finding := {
		"message": _message,
		"path": array.concat(outer, ["apply_server_side_encryption_by_default", k, "sse_algorithm"]),
	}
}

_without_kms(algorithm) if {
	is_string(algorithm)
	not startswith(algorithm, "aws:kms")
}

_message := sprintf("%s is not encrypted with a key from KMS", [input.subject.address])

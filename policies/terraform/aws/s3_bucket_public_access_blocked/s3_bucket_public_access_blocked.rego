# METADATA
# title: S3 buckets block public access
# description: >-
#   Checks that every bucket has a public access block; four other policies look at its settings. Without it a single
#   policy or access control list can open the bucket to everyone; new buckets start with a block, which code should
#   state and keep.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: ANX-TF-AWS-0001
#   severity: high
#   topic: bucket-public-acl
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "anonymous access to stored objects is shut out"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: >-
#     that the settings of the block are on, who inside the organisation may read the bucket, nor a block that is set
#     for the whole account
#   remediation: >-
#     Add an `aws_s3_bucket_public_access_block` for the bucket with all four settings on.
package policies.terraform.aws.s3_bucket_public_access_blocked

deny contains finding if {
	not input.related.aws_s3_bucket_public_access_block
	finding := {"message": sprintf("%s does not block public access", [input.subject.address]), "path": []}
}

# METADATA
# title: Buckets say how long objects are kept
# description: >-
#   Checks that buckets have lifecycle rules. Without any, nothing is ever deleted, and nobody has decided that it
#   should stay.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_lifecycle_configuration
# custom:
#   id: ANX-TF-AWS-0168
#   severity: low
#   topic: bucket-retention-lock
#   subjects: [aws_s3_bucket, terraform.module]
#   controls:
#   - {id: A.8.10, strength: supports, rationale: "objects are deleted when their time has come"}
#   - {id: A.5.33, strength: supports, rationale: "records are kept for a stated period"}
#   does_not_show: >-
#     that the periods are the right ones
#   remediation: >-
#     Add an `aws_s3_bucket_lifecycle_configuration` for the bucket.
package policies.terraform.aws.s3_bucket_lifecycle

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	not input.related.aws_s3_bucket_lifecycle_configuration
	not input.subject.config.lifecycle_rule
	finding := {"message": sprintf("%s does not say how long objects are kept", [input.subject.address]), "path": ["lifecycle_rule"]}
}

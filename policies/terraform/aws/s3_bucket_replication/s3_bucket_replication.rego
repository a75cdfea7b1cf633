# METADATA
# title: Buckets are replicated
# description: >-
#   Checks that buckets replicate their objects to another bucket. S3 keeps copies in several zones, but not against
#   the loss of a region or the deletion of the bucket.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_replication_configuration
# custom:
#   id: ANX-TF-AWS-0167
#   severity: low
#   topic: bucket-replication
#   subjects: [aws_s3_bucket, terraform.module]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "a second copy is there when a region fails"}
#   - {id: A.8.13, strength: supports, rationale: "a copy exists outside the bucket"}
#   does_not_show: >-
#     that the copy lies in another region or account, and that it is complete
#   remediation: >-
#     Add an `aws_s3_bucket_replication_configuration` for buckets whose loss would hurt.
package policies.terraform.aws.s3_bucket_replication

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	not input.related.aws_s3_bucket_replication_configuration
	not input.subject.config.replication_configuration
	finding := {"message": sprintf("%s has no second copy", [input.subject.address]), "path": ["replication_configuration"]}
}

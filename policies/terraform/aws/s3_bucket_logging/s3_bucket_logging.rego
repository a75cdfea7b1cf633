# METADATA
# title: Buckets record who accesses them
# description: >-
#   Checks that buckets have server access logging. Without it nobody can say which objects were read or deleted, and
#   by whom, unless a trail records data events.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_logging
# custom:
#   id: ANX-TF-AWS-0166
#   severity: medium
#   topic: bucket-logging
#   subjects: [aws_s3_bucket, terraform.module]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to stored objects is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     a trail that records data events, how long the records are kept, and that somebody looks at them
#   remediation: >-
#     Add an `aws_s3_bucket_logging` for the bucket.
package policies.terraform.aws.s3_bucket_logging

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	not input.related.aws_s3_bucket_logging
	not input.subject.config.logging
	finding := {"message": sprintf("%s does not record who accesses it", [input.subject.address]), "path": ["logging"]}
}

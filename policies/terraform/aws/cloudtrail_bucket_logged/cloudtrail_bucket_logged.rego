# METADATA
# title: Access to the bucket of a trail is logged
# description: >-
#   Checks that the bucket that a trail writes to logs its access. Whoever reads or deletes the record leaves a trace
#   of their own.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# custom:
#   id: ANX-TF-AWS-0225
#   severity: low
#   topic: cloudtrail-integrity
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "access to records is recorded"}
#   - {id: A.5.28, strength: supports, rationale: "handling of evidence can be shown"}
#   does_not_show: data events of the trail, which serve the same purpose
#   remediation: Add an `aws_s3_bucket_logging` for the bucket.
package policies.terraform.aws.cloudtrail_bucket_logged

applies if input.related.aws_cloudtrail

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "holds a trail and logs no access", "path": []} if {
	not input.subject.config.logging
	not input.related.aws_s3_bucket_logging
}

# METADATA
# title: Lifecycle rules delete uploads that were never finished
# description: >-
#   Checks that the lifecycle rules of a bucket abort uploads that were never finished. Their parts are stored for
#   ever, and no listing shows them.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html
# custom:
#   id: ANX-TF-AWS-0169
#   severity: low
#   topic: bucket-retention-lock
#   subjects: [aws_s3_bucket_lifecycle_configuration]
#   controls:
#   - {id: A.8.10, strength: supports, rationale: "remains of failed uploads are deleted"}
#   does_not_show: >-
#     that other objects are deleted in time
#   remediation: >-
#     Add a rule with `abort_incomplete_multipart_upload { days_after_initiation = 7 }`.
package policies.terraform.aws.s3_abort_uploads

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s keeps the parts of failed uploads", [input.subject.address]), "path": path}
}

_required contains ["rule"]

_met contains ["rule"] if {
	some rule in input.subject.config.rule
	rule.status == "Enabled"
	rule.abort_incomplete_multipart_upload[0].days_after_initiation > 0
}

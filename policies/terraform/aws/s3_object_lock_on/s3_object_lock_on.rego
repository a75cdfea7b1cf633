# METADATA
# title: Buckets made for records keep their object lock on
# description: >-
#   Checks that a bucket with a configuration of object lock has it on, and that a configuration of its own has a rule.
#   Without them records can be altered or deleted before their time, by mistake or by whoever takes over an account.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_object_lock_configuration
# custom:
#   id: ANX-TF-AWS-0912
#   severity: low
#   topic: bucket-retention-lock
#   subjects: [aws_s3_bucket, aws_s3_bucket_object_lock_configuration]
#   controls:
#   - {id: A.5.33, strength: demonstrates, rationale: "records cannot be altered or deleted before their time"}
#   - {id: A.8.13, strength: supports, rationale: "copies survive whoever wants to destroy them"}
#   does_not_show: that the period is long enough
#   remediation: >-
#     Set `object_lock_enabled = true` of the bucket, and add `rule { default_retention { ... } }` to its
#     `aws_s3_bucket_object_lock_configuration`.
package policies.terraform.aws.s3_object_lock_on

import data.policies.lib.aws
import data.policies.lib.values

# Not every bucket holds records.
applies if input.subject.type == "aws_s3_bucket_object_lock_configuration"

applies if input.subject.config.object_lock_configuration

applies if values.is_true(input.subject.config.object_lock_enabled)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves its object lock off", "path": path} if {
	some i, block in aws.list(input.subject.config.object_lock_configuration)
	object.get(block, "object_lock_enabled", "Disabled") != "Enabled"
	path := ["object_lock_configuration", i, "object_lock_enabled"]
}

_faults contains {"text": "keeps objects for no period", "path": []} if {
	input.subject.type == "aws_s3_bucket_object_lock_configuration"
	not input.subject.config.rule
}

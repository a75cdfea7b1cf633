# METADATA
# title: S3 buckets keep versions of their objects
# description: >-
#   Checks that versioning is enabled for every bucket. Versions bring back what was overwritten or deleted, by mistake
#   or by an attacker, and replication and object locks depend on them.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
# custom:
#   id: ANX-TF-AWS-0002
#   severity: medium
#   topic: bucket-versioning
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "overwritten and deleted objects can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion becomes a deliberate step with a period of its own"}
#   does_not_show: "that old versions expire as the schedule says, that a copy exists elsewhere, and a restore"
#   remediation: >-
#     Add an `aws_s3_bucket_versioning` for the bucket with `status = "Enabled"` in its `versioning_configuration`.
package policies.terraform.aws.s3_bucket_versioning

import data.policies.lib.values

deny contains finding if {
	not input.related.aws_s3_bucket_versioning
	not input.subject.config.versioning
	finding := {"message": _message, "path": ["versioning"]}
}

deny contains finding if {
	some versioning in input.related.aws_s3_bucket_versioning
	some i, block in versioning.config.versioning_configuration
	is_string(block.status)
	block.status != "Enabled"
	place := {"address": versioning.address, "path": ["versioning_configuration", i, "status"]}
	finding := {"message": _message, "path": [], "related": [place]}
}

# The inline block of older provider versions.
deny contains finding if {
	some i, block in input.subject.config.versioning
	not block.enabled
	finding := {"message": _message, "path": ["versioning", i, "enabled"]}
}

deny contains finding if {
	some i, block in input.subject.config.versioning
	values.is_false(block.enabled)
	finding := {"message": _message, "path": ["versioning", i, "enabled"]}
}

_message := sprintf("%s keeps no versions of its objects", [input.subject.address])

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
#   subjects: [aws_s3_bucket, aws_s3_bucket_versioning, terraform.module]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "overwritten and deleted objects can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion becomes a deliberate step with a period of its own"}
#   does_not_show: >-
#     that old versions expire as the schedule says, that a copy exists elsewhere, and a restore
#   remediation: >-
#     Add an `aws_s3_bucket_versioning` for the bucket with `status = "Enabled"` in its `versioning_configuration`.
package policies.terraform.aws.s3_bucket_versioning

import data.policies.lib.values

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s keeps no versions of its objects", [input.subject.address]), "path": path}
}

_required contains ["versioning_configuration", 0, "status"] if input.subject.type == "aws_s3_bucket_versioning"

_met contains ["versioning_configuration", 0, "status"] if {
	input.subject.config.versioning_configuration[0].status == "Enabled"
}

deny contains finding if {
	input.subject.type in {"aws_s3_bucket", "terraform.module"}
	not input.related.aws_s3_bucket_versioning
	not input.subject.config.versioning
	finding := {
		"message": sprintf("%s keeps no versions of its objects", [input.subject.address]),
		"path": ["versioning"],
	}
}

# The inline block of older provider versions.
deny contains finding if {
	some i, block in input.subject.config.versioning
	not _enabled(block)
	finding := {
		"message": sprintf("%s keeps no versions of its objects", [input.subject.address]),
		"path": ["versioning", i, "enabled"],
	}
}

_enabled(block) if values.is_true(block.enabled)

# In the module it is a map, and an entry of it no block.
_enabled(entry) if not is_object(entry)

deny contains finding if {
	is_object(input.subject.config.versioning)
	not _module_enabled
	finding := {
		"message": sprintf("%s keeps no versions of its objects", [input.subject.address]),
		"path": ["versioning", "enabled"],
	}
}

_module_enabled if values.is_true(input.subject.config.versioning.enabled)

_module_enabled if values.is_true(input.subject.config.versioning.status)

_module_enabled if input.subject.config.versioning.status == "Enabled"

# METADATA
# title: Versions in buckets are deleted only with a second factor
# description: >-
#   Checks that buckets with versions ask for a second factor before a version is deleted for good. Otherwise stolen
#   credentials are enough to delete all versions as well.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_versioning
# custom:
#   id: ANX-TF-AWS-0173
#   severity: low
#   topic: bucket-mfa-delete
#   subjects: [aws_s3_bucket, aws_s3_bucket_versioning, terraform.module]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "old versions outlive stolen credentials"}
#   does_not_show: >-
#     that the device of the root user is kept safe; an object lock reaches the same
#   remediation: >-
#     Set `mfa_delete = "Enabled"` in `versioning_configuration`; only the root user can, with a code.
package policies.terraform.aws.s3_mfa_delete

import data.policies.lib.values

applies if input.subject.type == "aws_s3_bucket_versioning"

# Only buckets that keep versions know it; the module of the registry takes the same settings.
applies if {
	input.subject.type == "aws_s3_bucket"
	input.subject.config.versioning
}

applies if {
	input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"
	input.subject.config.versioning
}

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s lets versions be deleted without a second factor", [input.subject.address]),
		"path": path,
	}
}

_required contains ["versioning_configuration", 0, "mfa_delete"] if {
	input.subject.type == "aws_s3_bucket_versioning"
}

_met contains ["versioning_configuration", 0, "mfa_delete"] if {
	input.subject.config.versioning_configuration[0].mfa_delete == "Enabled"
}

deny contains finding if {
	some i, block in input.subject.config.versioning
	not _protected(block)
	finding := {
		"message": sprintf("%s lets versions be deleted without a second factor", [input.subject.address]),
		"path": ["versioning", i, "mfa_delete"],
	}
}

_protected(block) if values.is_true(block.mfa_delete)

# In the module it is a map, and an entry of it no block.
_protected(entry) if not is_object(entry)

deny contains finding if {
	is_object(input.subject.config.versioning)
	not _module_protected
	finding := {
		"message": sprintf("%s lets versions be deleted without a second factor", [input.subject.address]),
		"path": ["versioning", "mfa_delete"],
	}
}

_module_protected if values.is_true(input.subject.config.versioning.mfa_delete)

_module_protected if input.subject.config.versioning.mfa_delete == "Enabled"

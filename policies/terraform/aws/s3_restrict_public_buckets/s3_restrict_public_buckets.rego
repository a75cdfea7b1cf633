# METADATA
# title: Buckets with public policies are restricted to the account
# description: >-
#   Checks that `restrict_public_buckets` is on. It keeps strangers out of a bucket whose policy is public already.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block
# custom:
#   id: ANX-TF-AWS-0163
#   severity: high
#   topic: bucket-public-acl
#   subjects:
#     [aws_s3_access_point, aws_s3_account_public_access_block, aws_s3_bucket_public_access_block, terraform.module]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "anonymous access to stored objects is shut out"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: >-
#     who inside the organisation may read the bucket, nor a block that is set for the whole account
#   remediation: >-
#     Set `restrict_public_buckets = true`.
package policies.terraform.aws.s3_restrict_public_buckets

import data.policies.lib.values

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s leaves `restrict_public_buckets` off", [input.subject.address]),
		"path": path,
	}
}

deny contains finding if {
	some path in _faulty
	finding := {
		"message": sprintf("%s leaves `restrict_public_buckets` off", [input.subject.address]),
		"path": path,
	}
}

_required contains ["restrict_public_buckets"] if {
	input.subject.type in {"aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"}
}

# Before version 4 the module left the block off.
_required contains ["restrict_public_buckets"] if {
	input.subject.type == "terraform.module"
	input.subject.type == "terraform.module"
	is_string(input.subject.config.version)
	regex.match(`^[~>= ]*[0-3][.]`, input.subject.config.version)
}

_met contains ["restrict_public_buckets"] if values.is_true(input.subject.config.restrict_public_buckets)

_faulty contains ["public_access_block_configuration", 0, "restrict_public_buckets"] if {
	values.is_false(input.subject.config.public_access_block_configuration[0].restrict_public_buckets)
}

_faulty contains ["restrict_public_buckets"] if {
	input.subject.type == "terraform.module"
	values.is_false(input.subject.config.restrict_public_buckets)
}

# METADATA
# title: S3 buckets block public access
# description: >-
#   Checks that every bucket has a public access block with all four settings on. Without it a single policy or access
#   control list can open the bucket to everyone; new buckets start with a block, which code should state and keep.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: ANX-TF-AWS-0001
#   severity: high
#   topic: bucket-public-acl
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "anonymous access to stored objects is shut out"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: "who inside the organisation may read the bucket, nor a block that is set for the whole account"
#   remediation: >-
#     Add an `aws_s3_bucket_public_access_block` for the bucket with `block_public_acls`, `block_public_policy`,
#     `ignore_public_acls` and `restrict_public_buckets` set to `true`.
package policies.terraform.aws.s3_bucket_public_access_blocked

import data.policies.lib.values

deny contains finding if {
	not input.related.aws_s3_bucket_public_access_block
	finding := {"message": sprintf("%s does not block public access", [input.subject.address]), "path": []}
}

deny contains finding if {
	some off in _off
	place := {"address": off.address, "path": [off.setting]}
	finding := {
		"message": sprintf("%s is left open: %s is off in %s", [input.subject.address, off.setting, off.address]),
		"path": [],
		"related": [place],
	}
}

# A setting that is left out is off.
_off contains {"address": address, "setting": "block_public_acls"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	not block.config.block_public_acls
	address := block.address
}

_off contains {"address": address, "setting": "block_public_policy"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	not block.config.block_public_policy
	address := block.address
}

_off contains {"address": address, "setting": "ignore_public_acls"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	not block.config.ignore_public_acls
	address := block.address
}

_off contains {"address": address, "setting": "restrict_public_buckets"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	not block.config.restrict_public_buckets
	address := block.address
}

# The word "false" in quotes is off as well.
_off contains {"address": address, "setting": "block_public_acls"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	values.is_false(block.config.block_public_acls)
	address := block.address
}

_off contains {"address": address, "setting": "block_public_policy"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	values.is_false(block.config.block_public_policy)
	address := block.address
}

_off contains {"address": address, "setting": "ignore_public_acls"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	values.is_false(block.config.ignore_public_acls)
	address := block.address
}

_off contains {"address": address, "setting": "restrict_public_buckets"} if {
	some block in input.related.aws_s3_bucket_public_access_block
	values.is_false(block.config.restrict_public_buckets)
	address := block.address
}

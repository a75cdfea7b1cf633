# METADATA
# title: Buckets refuse public access control lists
# description: >-
#   Checks that `block_public_acls` is on. It refuses requests that would make a bucket or an object public by an
#   access control list, the usual slip of upload scripts.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block
# custom:
#   id: ANX-TF-AWS-0160
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
#     Set `block_public_acls = true`.
package policies.terraform.aws.s3_block_public_acls

import data.policies.lib.values

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s leaves `block_public_acls` off", [input.subject.address]), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s leaves `block_public_acls` off", [input.subject.address]), "path": path}
}

_required contains ["block_public_acls"] if {
	input.subject.type in {"aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"}
}

# Before version 4 the module left the block off.
_required contains ["block_public_acls"] if {
	input.subject.type == "terraform.module"
	input.subject.type == "terraform.module"
	is_string(input.subject.config.version)
	regex.match(`^[~>= ]*[0-3][.]`, input.subject.config.version)
}

_met contains ["block_public_acls"] if values.is_true(input.subject.config.block_public_acls)

_faulty contains ["public_access_block_configuration", 0, "block_public_acls"] if {
	values.is_false(input.subject.config.public_access_block_configuration[0].block_public_acls)
}

_faulty contains ["block_public_acls"] if {
	input.subject.type == "terraform.module"
	values.is_false(input.subject.config.block_public_acls)
}

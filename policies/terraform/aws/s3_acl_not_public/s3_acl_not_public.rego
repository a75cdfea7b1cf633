# METADATA
# title: Access control lists do not open buckets to everyone
# description: >-
#   Checks that no access control list of a bucket or object grants access to everyone, nor to everyone with an account
#   at AWS, which is the same. Such buckets are found by name within hours.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_acl
# custom:
#   id: ANX-TF-AWS-0164
#   severity: critical
#   topic: bucket-public-acl
#   subjects: [aws_s3_bucket, aws_s3_bucket_acl, aws_s3_bucket_object, aws_s3_object, terraform.module]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "no list grants access to everyone"}
#   - {id: A.8.12, strength: demonstrates, rationale: "stored data does not leak by a public list"}
#   does_not_show: >-
#     what the policy of the bucket grants
#   remediation: >-
#     Remove the list and disable access control lists by `object_ownership = "BucketOwnerEnforced"`, or set `acl =
#     "private"`.
package policies.terraform.aws.s3_acl_not_public

import data.policies.lib.values

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	not _ignored
	some path in _faulty
	finding := {"message": sprintf("%s grants access to everyone", [input.subject.address]), "path": path}
}

# Lists that the block makes S3 ignore grant nothing.
_ignored if {
	some block in input.related.aws_s3_bucket_public_access_block
	values.is_true(block.config.ignore_public_acls)
}

_ignored if values.is_true(input.subject.config.ignore_public_acls)

_faulty contains ["acl"] if input.subject.config.acl in {"public-read", "public-read-write", "authenticated-read"}

# Grants to the groups of everyone and of everyone with an account at AWS.
_public(uri) if endswith(uri, "/global/AllUsers")

_public(uri) if endswith(uri, "/global/AuthenticatedUsers")

_faulty contains ["grant", i, "uri"] if {
	some i, grant in input.subject.config.grant
	_public(grant.uri)
}

_faulty contains ["access_control_policy", 0, "grant", i, "grantee", j, "uri"] if {
	some i, grant in input.subject.config.access_control_policy[0].grant
	some j, grantee in grant.grantee
	_public(grantee.uri)
}

# METADATA
# title: Access control lists do not open buckets to everyone
# description: >-
#   Checks that no access control list of a bucket or object grants access to everyone, nor to everyone with an account
#   at AWS, which is the same. Such buckets are found by name within hours.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0164
#   severity: critical
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "no list grants access to everyone"}
#   - {id: A.8.12, strength: demonstrates, rationale: "stored data does not leak by a public list"}
#   does_not_show: >-
#     what the policy of the bucket grants
#   remediation: >-
#     Remove `AccessControl` and set `OwnershipControls` to `BucketOwnerEnforced`.
package policies.cloudformation.s3_acl_not_public

import data.policies.lib.values

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s grants access to everyone", [input.subject.address]), "path": path}
}

# Lists that the block makes S3 ignore grant nothing.
_ignored if {
	values.is_true(input.subject.config.Properties.PublicAccessBlockConfiguration.IgnorePublicAcls)
}

_faulty contains ["Properties", "AccessControl"] if {
	not _ignored
	input.subject.config.Properties.AccessControl in {"PublicRead", "PublicReadWrite", "AuthenticatedRead"}
}

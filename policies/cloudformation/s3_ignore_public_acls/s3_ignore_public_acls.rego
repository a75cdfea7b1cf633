# METADATA
# title: Buckets ignore public access control lists
# description: >-
#   Checks that `IgnorePublicAcls` is on. It takes the effect from public access control lists that are there already,
#   which refusing new ones does not.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0162
#   severity: high
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::AccessPoint", "AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "anonymous access to stored objects is shut out"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leak"}
#   does_not_show: >-
#     who inside the organisation may read the bucket, nor a block that is set for the whole account
#   remediation: >-
#     Set `PublicAccessBlockConfiguration.IgnorePublicAcls: true`.
package policies.cloudformation.s3_ignore_public_acls

import data.policies.lib.values

# A bucket without any block is told by ANX-CFN-0001.
applies if input.subject.config.Properties.PublicAccessBlockConfiguration

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s leaves `IgnorePublicAcls` off", [input.subject.address]), "path": path}
}

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s leaves `IgnorePublicAcls` off", [input.subject.address]), "path": path}
}

_required contains ["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"] if {
	input.subject.type == "AWS::S3::Bucket"
}

_met contains ["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"] if {
	values.is_true(input.subject.config.Properties.PublicAccessBlockConfiguration.IgnorePublicAcls)
}

_faulty contains ["Properties", "PublicAccessBlockConfiguration", "IgnorePublicAcls"] if {
	values.is_false(input.subject.config.Properties.PublicAccessBlockConfiguration.IgnorePublicAcls)
}

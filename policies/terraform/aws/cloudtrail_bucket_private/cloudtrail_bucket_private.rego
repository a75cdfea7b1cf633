# METADATA
# title: The bucket of a trail is private
# description: >-
#   Checks that the bucket that a trail writes to has no public ACL. The record tells an attacker what an account
#   holds and who works in it.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: ANX-TF-AWS-0224
#   severity: critical
#   topic: cloudtrail-integrity
#   subjects: [aws_s3_bucket]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "records are protected against access"}
#   - {id: A.5.28, strength: supports, rationale: "evidence stays confidential"}
#   does_not_show: bucket policies, and accounts that the bucket is shared with
#   remediation: Set `acl = "private"`, or remove the ACL and block public access.
package policies.terraform.aws.cloudtrail_bucket_private

import data.policies.lib.aws

applies if input.related.aws_cloudtrail

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_public := {"public-read", "public-read-write", "authenticated-read", "website"}

_faults contains {"text": "holds a trail and is public", "path": ["acl"]} if input.subject.config.acl in _public

_faults contains {"text": "holds a trail and is public", "path": []} if {
	some acl in aws.list(input.related.aws_s3_bucket_acl)
	acl.config.acl in _public
}

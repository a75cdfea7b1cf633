# METADATA
# title: The bucket of a trail is private
# description: >-
#   Checks that the bucket that a trail writes to has no public ACL. The record tells an attacker what an account
#   holds and who works in it.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: ANX-CFN-0224
#   severity: critical
#   topic: cloudtrail-integrity
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "records are protected against access"}
#   - {id: A.5.28, strength: supports, rationale: "evidence stays confidential"}
#   does_not_show: bucket policies, and accounts that the bucket is shared with
#   remediation: Remove `AccessControl`, and block public access.
package policies.cloudformation.cloudtrail_bucket_private

applies if input.related["AWS::CloudTrail::Trail"]

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "holds a trail and is public", "path": ["Properties", "AccessControl"]} if {
	input.subject.config.Properties.AccessControl in {"PublicRead", "PublicReadWrite", "AuthenticatedRead"}
}

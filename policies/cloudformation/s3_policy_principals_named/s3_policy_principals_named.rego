# METADATA
# title: Bucket policies name who they let in
# description: >-
#   Checks that no statement of a bucket policy that only limits addresses lets everyone in. An address is no identity -
#   whoever sits behind it, or sends from a service that shares it, is let in without signing in.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html
# custom:
#   id: ANX-CFN-0347
#   severity: medium
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::BucketPolicy"]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access is given to known identities"}
#   - {id: A.8.3, strength: supports, rationale: "access to stored data is restricted"}
#   does_not_show: what the named identities may do
#   remediation: Name accounts or roles in `Principal`, or add a condition on `aws:PrincipalOrgID`.
package policies.cloudformation.s3_policy_principals_named

import data.policies.lib.resource_policies

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets everyone behind some addresses in", "path": path} if {
	some place in resource_policies.principals_by_address(input.subject.config.Properties.PolicyDocument)
	path := array.concat(["Properties", "PolicyDocument"], place)
}

# METADATA
# title: Bucket policies name who they let in
# description: >-
#   Checks that no statement of a bucket policy that only limits addresses lets everyone in. An address is no identity -
#   whoever sits behind it, or sends from a service that shares it, is let in without signing in.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_policy
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
# custom:
#   id: ANX-TF-AWS-0387
#   severity: medium
#   topic: bucket-public-acl
#   subjects: [aws_s3_bucket_policy, aws_s3_bucket]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access is given to known identities"}
#   - {id: A.8.3, strength: supports, rationale: "access to stored data is restricted"}
#   does_not_show: what the named identities may do
#   remediation: Name accounts or roles in `Principal`, or add a condition on `aws:PrincipalOrgID`.
package policies.terraform.aws.s3_policy_principals_named

import data.policies.lib.resource_policies

applies if count(_documents) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_documents contains document if some document in input.subject.views.documents

_faults contains {"text": "lets everyone behind some addresses in", "path": path} if {
	some document in _documents
	some place in resource_policies.principals_by_address(document.document)
	path := array.concat(document.path, place)
}

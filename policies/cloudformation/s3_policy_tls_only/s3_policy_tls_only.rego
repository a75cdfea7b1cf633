# METADATA
# title: Buckets refuse requests without TLS
# description: >-
#   Checks that the policy of every bucket turns away requests without TLS. S3 answers plain HTTP, and with it data and
#   signatures cross the network readable.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html
# custom:
#   id: ANX-CFN-0180
#   severity: medium
#   topic: bucket-secure-transport
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted on its way to and from the bucket"}
#   - {id: A.5.14, strength: supports, rationale: "transfers go over protected channels"}
#   does_not_show: >-
#     which versions of TLS are accepted
#   remediation: >-
#     Add a statement to the policy of the bucket that denies `s3:*` to everyone where `aws:SecureTransport` is
#     `false`.
package policies.cloudformation.s3_policy_tls_only

import data.policies.lib.resource_policies

deny contains finding if {
	not _refused
	finding := {"message": sprintf("%s takes requests without TLS", [input.subject.address]), "path": []}
}

_refused if {
	some policy in input.related["AWS::S3::BucketPolicy"]
	resource_policies.refuses_plain_http(policy.config.Properties.PolicyDocument)
}

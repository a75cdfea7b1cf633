# METADATA
# title: Buckets refuse requests without TLS
# description: >-
#   Checks that the policy of every bucket turns away requests without TLS. S3 answers plain HTTP, and with it data and
#   signatures cross the network readable.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_policy
# custom:
#   id: ANX-TF-AWS-0180
#   severity: medium
#   topic: bucket-secure-transport
#   subjects: [aws_s3_bucket, aws_s3_bucket_policy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted on its way to and from the bucket"}
#   - {id: A.5.14, strength: supports, rationale: "transfers go over protected channels"}
#   does_not_show: >-
#     which versions of TLS are accepted
#   remediation: >-
#     Add a statement to the policy of the bucket that denies `s3:*` to everyone where `aws:SecureTransport` is
#     `false`.
package policies.terraform.aws.s3_policy_tls_only

import data.policies.lib.resource_policies

deny contains finding if {
	input.subject.type == "aws_s3_bucket"
	not input.related.aws_s3_bucket_policy
	not input.subject.config.policy
	finding := {"message": _message, "path": []}
}

deny contains finding if {
	some entry in input.subject.views.documents
	not resource_policies.refuses_plain_http(entry.document)
	finding := {"message": _message, "path": entry.path}
}

_message := sprintf("%s takes requests without TLS", [input.subject.address])

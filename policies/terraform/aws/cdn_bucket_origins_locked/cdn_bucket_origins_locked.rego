# METADATA
# title: Distributions reach their buckets with an identity of their own
# description: >-
#   Checks that an origin that is a bucket has an origin access control or identity. Without one the bucket has to be
#   public, and what the distribution refuses can be fetched past it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_origin_access_control
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
# custom:
#   id: ANX-TF-AWS-0332
#   severity: medium
#   topic: cdn-origin-config
#   subjects: [aws_cloudfront_distribution]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the bucket behind the distribution is not open to everyone"}
#   - {id: A.8.26, strength: supports, rationale: "the way to the application leads through its protection"}
#   does_not_show: what the policy of the bucket allows besides
#   remediation: Set `origin_access_control_id` on the origin, or `s3_origin_config.origin_access_identity`.
package policies.terraform.aws.cdn_bucket_origins_locked

import data.policies.lib.aws

applies if count(_buckets) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "reaches a bucket without an identity of its own", "path": ["origin", i]} if {
	some i in _buckets
	not _locked(input.subject.config.origin[i])
}

_buckets contains i if {
	some i, origin in aws.list(input.subject.config.origin)
	regex.match(`[.]s3([.-][a-z0-9-]+)?[.]amazonaws[.]com$`, origin.domain_name)
}

_buckets contains i if {
	some i, origin in aws.list(input.subject.config.origin)
	aws.given(origin.s3_origin_config)
}

_locked(origin) if aws.given(origin.origin_access_control_id)

_locked(origin) if {
	some bucket in aws.list(origin.s3_origin_config)
	aws.given(bucket.origin_access_identity)
}

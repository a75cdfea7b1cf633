# METADATA
# title: Distributions reach their buckets with an identity of their own
# description: >-
#   Checks that an origin that is a bucket has an origin access control or identity. Without one the bucket has to be
#   public, and what the distribution refuses can be fetched past it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-origin.html
# custom:
#   id: ANX-CFN-0320
#   severity: medium
#   topic: cdn-origin-config
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "the bucket behind the distribution is not open to everyone"}
#   - {id: A.8.26, strength: supports, rationale: "the way to the application leads through its protection"}
#   does_not_show: what the policy of the bucket allows besides
#   remediation: Set `OriginAccessControlId` on the origin, or `S3OriginConfig.OriginAccessIdentity`.
package policies.cloudformation.cdn_bucket_origins_locked

import data.policies.lib.aws

applies if count(_buckets) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "reaches a bucket without an identity of its own",
	"path": ["Properties", "DistributionConfig", "Origins", i],
} if {
	some i in _buckets
	not _locked(input.subject.config.Properties.DistributionConfig.Origins[i])
}

_buckets contains i if {
	some i, origin in aws.list(input.subject.config.Properties.DistributionConfig.Origins)
	origin.S3OriginConfig
}

_buckets contains i if {
	some i, origin in aws.list(input.subject.config.Properties.DistributionConfig.Origins)
	regex.match(`[.]s3([.-][a-z0-9-]+)?[.]amazonaws[.]com$`, origin.DomainName)
	not origin.CustomOriginConfig
}

_locked(origin) if aws.given(origin.OriginAccessControlId)

_locked(origin) if aws.given(origin.S3OriginConfig.OriginAccessIdentity)

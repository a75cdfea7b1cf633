# METADATA
# title: Distributions are switched on and have origins
# description: >-
#   Checks that a distribution is enabled and has an origin. One that is off or has none serves nothing, and the names
#   that point at it can be taken over.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-values-specify.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
# custom:
#   id: ANX-CFN-0318
#   severity: low
#   topic: cdn-origin-config
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.26, strength: supports, rationale: "what stands on the public network is meant to be there"}
#   - {id: A.8.9, strength: supports, rationale: "no configuration is left over"}
#   does_not_show: that the origins answer
#   remediation: >-
#     Set `Enabled: true` and add an entry to `Origins`, or remove the distribution.
package policies.cloudformation.cdn_complete

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is switched off", "path": ["Properties", "DistributionConfig", "Enabled"]} if {
	values.is_false(input.subject.config.Properties.DistributionConfig.Enabled)
}

_faults contains {"text": "has no origin", "path": ["Properties", "DistributionConfig"]} if {
	not _sourced
}

_sourced if aws.given(input.subject.config.Properties.DistributionConfig.Origins)

_sourced if aws.given(input.subject.config.Properties.DistributionConfig.OriginGroups)

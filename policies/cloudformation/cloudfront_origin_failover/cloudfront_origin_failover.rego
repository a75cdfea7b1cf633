# METADATA
# title: Distributions fall back to a second origin
# description: >-
#   Checks that distributions of CloudFront have a group of origins. With a single origin, its failure is the failure
#   of the site.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
# custom:
#   id: ANX-CFN-0159
#   severity: low
#   topic: multi-az
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "a second origin takes over when the first fails"}
#   - {id: A.5.30, strength: supports, rationale: "pages are still served when an origin fails"}
#   does_not_show: >-
#     that the second origin serves the same content
#   remediation: >-
#     Add `OriginGroups` with two members to the `DistributionConfig`.
package policies.cloudformation.cloudfront_origin_failover

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s depends on a single origin", [input.subject.address]), "path": path}
}

_required contains ["Properties", "DistributionConfig", "OriginGroups", "Items"]

_met contains ["Properties", "DistributionConfig", "OriginGroups", "Items"] if {
	aws_settings.given(input.subject.config.Properties.DistributionConfig.OriginGroups.Items)
}

# METADATA
# title: Distributions fall back to a second origin
# description: >-
#   Checks that distributions of CloudFront have a group of origins. With a single origin, its failure is the failure
#   of the site.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
# custom:
#   id: ANX-TF-AWS-0159
#   severity: low
#   topic: multi-az
#   subjects: [aws_cloudfront_distribution]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "a second origin takes over when the first fails"}
#   - {id: A.5.30, strength: supports, rationale: "pages are still served when an origin fails"}
#   does_not_show: >-
#     that the second origin serves the same content
#   remediation: >-
#     Add an `origin_group` with two members.
package policies.terraform.aws.cloudfront_origin_failover

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s depends on a single origin", [input.subject.address]), "path": path}
}

_required contains ["origin_group"]

_met contains ["origin_group"] if aws_settings.given(input.subject.config.origin_group)

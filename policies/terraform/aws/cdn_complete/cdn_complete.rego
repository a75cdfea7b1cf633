# METADATA
# title: Distributions are switched on and have origins
# description: >-
#   Checks that a distribution is enabled and has an origin. One that is off or has none serves nothing, and the names
#   that point at it can be taken over.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-values-specify.html
# custom:
#   id: ANX-TF-AWS-0328
#   severity: low
#   topic: cdn-origin-config
#   subjects: [aws_cloudfront_distribution]
#   controls:
#   - {id: A.8.26, strength: supports, rationale: "what stands on the public network is meant to be there"}
#   - {id: A.8.9, strength: supports, rationale: "no configuration is left over"}
#   does_not_show: that the origins answer
#   remediation: Set `enabled = true` and add an `origin`, or remove the distribution.
package policies.terraform.aws.cdn_complete

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is switched off", "path": ["enabled"]} if values.is_false(input.subject.config.enabled)

_faults contains {"text": "has no origin", "path": []} if {
	not aws.given(object.get(input.subject.config, "origin", null))
}

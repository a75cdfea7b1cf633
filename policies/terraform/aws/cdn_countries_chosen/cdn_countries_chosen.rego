# METADATA
# title: Distributions serve the countries that they are meant for
# description: >-
#   Checks that a distribution limits the countries that it serves. Where the service is meant for some only, the others
#   send little but attacks.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html
# custom:
#   id: ANX-TF-AWS-0331
#   severity: low
#   topic: cdn-origin-config
#   subjects: [aws_cloudfront_distribution]
#   controls:
#   - {id: A.8.23, strength: supports, rationale: "access is limited by where it comes from"}
#   - {id: A.8.26, strength: supports, rationale: "exposure of the application follows its purpose"}
#   does_not_show: that the list fits the service; addresses can be hidden
#   remediation: Set `restriction_type = "whitelist"` and `locations` in `restrictions.geo_restriction`.
package policies.terraform.aws.cdn_countries_chosen

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves every country", "path": ["restrictions"]} if not _limited

_limited if {
	some restrictions in aws.list(input.subject.config.restrictions)
	some restriction in aws.list(restrictions.geo_restriction)
	restriction.restriction_type in {"blacklist", "whitelist"}
}

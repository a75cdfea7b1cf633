# METADATA
# title: Distributions serve the countries that they are meant for
# description: >-
#   Checks that a distribution limits the countries that it serves. Where the service is meant for some only, the others
#   send little but attacks.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-georestriction.html
# custom:
#   id: ANX-CFN-0319
#   severity: low
#   topic: cdn-origin-config
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.23, strength: supports, rationale: "access is limited by where it comes from"}
#   - {id: A.8.26, strength: supports, rationale: "exposure of the application follows its purpose"}
#   does_not_show: that the list fits the service; addresses can be hidden
#   remediation: >-
#     Set `RestrictionType: whitelist` and `Locations` in `Restrictions.GeoRestriction`.
package policies.cloudformation.cdn_countries_chosen

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "serves every country", "path": ["Properties", "DistributionConfig", "Restrictions"]} if {
	not _limited
}

_limited if {
	restriction := input.subject.config.Properties.DistributionConfig.Restrictions.GeoRestriction
	restriction.RestrictionType in {"blacklist", "whitelist"}
}

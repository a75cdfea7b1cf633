# METADATA
# title: Distributions name the page for their root
# description: >-
#   Checks that a distribution has a default root object. Without one a request for the root can list what lies in the
#   origin.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
# custom:
#   id: ANX-CFN-0317
#   severity: low
#   topic: cdn-origin-config
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "the web application does not show what lies behind it"}
#   - {id: A.8.3, strength: supports, rationale: "content is not listed for strangers"}
#   does_not_show: whether the origin itself can be listed
#   remediation: Set `DefaultRootObject` in `DistributionConfig`, for example to `index.html`.
package policies.cloudformation.cdn_default_root_object

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {
	"text": "has no page for its root",
	"path": ["Properties", "DistributionConfig", "DefaultRootObject"],
} if {
	not _named
}

_named if aws.given(input.subject.config.Properties.DistributionConfig.DefaultRootObject)

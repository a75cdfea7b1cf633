# METADATA
# title: Distributions serve HTTPS only
# description: >-
#   Checks that no behaviour of a distribution serves plain HTTP. What is sent over it can be read and changed on the
#   way.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html
# custom:
#   id: ANX-CFN-0264
#   severity: high
#   topic: cdn-tls
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "plain services stay off the internet"}
#   does_not_show: connections to the origin
#   remediation: Set `ViewerProtocolPolicy` to `redirect-to-https` or `https-only`.
package policies.cloudformation.cdn_https_only

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	input.subject.config.Properties.DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy == "allow-all"
	fault := {
		"text": "serves plain HTTP",
		"path": ["Properties", "DistributionConfig", "DefaultCacheBehavior", "ViewerProtocolPolicy"],
	}
}

_faults contains fault if {
	some i, behaviour in aws.list(input.subject.config.Properties.DistributionConfig.CacheBehaviors)
	behaviour.ViewerProtocolPolicy == "allow-all"
	fault := {
		"text": "serves plain HTTP",
		"path": ["Properties", "DistributionConfig", "CacheBehaviors", i, "ViewerProtocolPolicy"],
	}
}

# METADATA
# title: Distributions stand behind a web ACL
# description: Checks that distributions name a web ACL of AWS WAF, which stops known attacks at the edge.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html
# custom:
#   id: ANX-CFN-0266
#   severity: medium
#   topic: waf-missing
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "requests are filtered at the edge"}
#   - {id: A.8.26, strength: supports, rationale: "applications are protected against known attacks"}
#   does_not_show: what the rules of the ACL block
#   remediation: Set `DistributionConfig.WebACLId`.
package policies.cloudformation.cdn_waf

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no web ACL", "path": ["Properties", "DistributionConfig", "WebACLId"]} if {
	not _protected
}

_protected if aws.given(input.subject.config.Properties.DistributionConfig.WebACLId)

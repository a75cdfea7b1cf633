# METADATA
# title: Distributions made by Crossplane have a web application firewall
# description: >-
#   Checks that distributions of CloudFront which Crossplane manages name a web ACL (`webACLID`). It keeps known
#   attacks away from the application.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0436
#   severity: low
#   topic: waf-missing
#   subjects: [kubernetes.Composition, kubernetes.Distribution]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "requests are filtered before the application"}
#   - {id: A.8.26, strength: supports, rationale: "the application is protected from known attacks"}
#   does_not_show: "which rules the firewall has"
#   remediation: >-
#     Set `distributionConfig.webACLID`.
package policies.kubernetes.crossplane_distribution_firewall

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "distributionConfig" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s has no web application firewall", [input.subject.address]),
		"path": array.concat(resource.path, ["distributionConfig", "webACLID"]),
	}
}

_good(settings) if count(settings.distributionConfig.webACLID) > 0

_resources := crossplane.resources(
	input.subject.config,
	`^cloudfront[.]aws[.](crossplane|upbound)[.]io$`,
	{"Distribution"},
)

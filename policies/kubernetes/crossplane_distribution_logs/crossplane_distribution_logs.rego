# METADATA
# title: Distributions made by Crossplane log their requests
# description: >-
#   Checks that distributions of CloudFront which Crossplane manages write access logs.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0435
#   severity: medium
#   topic: cdn-logging
#   subjects: [kubernetes.Composition, kubernetes.Distribution]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests are logged"}
#   - {id: A.8.16, strength: supports, rationale: "unusual requests can be found"}
#   does_not_show: "how long logs are kept; logs of the second version are delivered by other resources"
#   remediation: >-
#     Set `distributionConfig.logging` with `enabled: true` and a bucket.
package policies.kubernetes.crossplane_distribution_logs

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "distributionConfig" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s writes no access logs", [input.subject.address]),
		"path": array.concat(resource.path, ["distributionConfig", "logging", "enabled"]),
	}
}

_good(settings) if settings.distributionConfig.logging.enabled == true

_resources := crossplane.resources(
	input.subject.config,
	`^cloudfront[.]aws[.](crossplane|upbound)[.]io$`,
	{"Distribution"},
)

# METADATA
# title: Distributions made by Crossplane require TLS 1.2
# description: >-
#   Checks that distributions of CloudFront which Crossplane manages refuse viewers with TLS below 1.2. The
#   certificate of CloudFront itself allows TLS 1.0.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
# - https://docs.crossplane.io/latest/
# custom:
#   id: ANX-K8S-0434
#   severity: medium
#   topic: cdn-tls
#   subjects: [kubernetes.Composition, kubernetes.Distribution]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "outdated versions of TLS are refused"}
#   - {id: A.8.21, strength: supports, rationale: "the service is offered over secure connections"}
#   does_not_show: "how the distribution reaches its origin"
#   remediation: >-
#     Set `viewerCertificate.minimumProtocolVersion` to `TLSv1.2_2021`, with a certificate of your own.
package policies.kubernetes.crossplane_distribution_tls

import data.policies.lib.crossplane

applies if count(_resources) > 0

deny contains finding if {
	some resource in _resources
	not "distributionConfig" in resource.patched
	not _good(resource.settings)
	finding := {
		"message": sprintf("%s accepts outdated versions of TLS", [input.subject.address]),
		"path": array.concat(resource.path, ["distributionConfig", "viewerCertificate", "minimumProtocolVersion"]),
	}
}

_good(settings) if regex.match(`^TLSv1[.][23]`, settings.distributionConfig.viewerCertificate.minimumProtocolVersion)

_resources := crossplane.resources(
	input.subject.config,
	`^cloudfront[.]aws[.](crossplane|upbound)[.]io$`,
	{"Distribution"},
)

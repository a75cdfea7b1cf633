# METADATA
# title: Distributions serve clients that name their host
# description: >-
#   Checks that a distribution does not keep addresses of its own for clients that cannot name the host they want
#   (SNI). Only clients that have had no updates for many years need that, and they speak TLS that is broken.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-viewercertificate.html
# custom:
#   id: ANX-CFN-0432
#   severity: low
#   topic: cdn-tls
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "clients with outdated encryption are not served"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is set up for current clients"}
#   does_not_show: which versions of TLS are offered
#   remediation: Set `SslSupportMethod` to `sni-only`.
package policies.cloudformation.cdn_names_hosts

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps addresses for clients without SNI", "path": path} if {
	input.subject.config.Properties.DistributionConfig.ViewerCertificate.SslSupportMethod in {"vip", "static-ip"}
	path := ["Properties", "DistributionConfig", "ViewerCertificate", "SslSupportMethod"]
}

# METADATA
# title: Distributions reach their origins over TLS 1.2
# description: Checks that custom origins are reached over HTTPS, and not with protocols before TLS 1.2.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html
# custom:
#   id: ANX-CFN-0265
#   severity: medium
#   topic: cdn-tls
#   subjects: ["AWS::CloudFront::Distribution"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted to the end"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "network services are secured"}
#   does_not_show: the certificate of the origin
#   remediation: Set `OriginProtocolPolicy` to `https-only` and `OriginSSLProtocols` to `[TLSv1.2]`.
package policies.cloudformation.cdn_origin_tls

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	some i, origin in aws.list(input.subject.config.Properties.DistributionConfig.Origins)
	origin.CustomOriginConfig.OriginProtocolPolicy in {"http-only", "match-viewer"}
	fault := {
		"text": "reaches an origin over plain HTTP",
		"path": ["Properties", "DistributionConfig", "Origins", i, "CustomOriginConfig", "OriginProtocolPolicy"],
	}
}

_faults contains fault if {
	some i, origin in aws.list(input.subject.config.Properties.DistributionConfig.Origins)
	some protocol in aws.list(origin.CustomOriginConfig.OriginSSLProtocols)
	protocol in {"SSLv3", "TLSv1", "TLSv1.1"}
	fault := {
		"text": "reaches an origin with outdated TLS",
		"path": ["Properties", "DistributionConfig", "Origins", i, "CustomOriginConfig", "OriginSSLProtocols"],
	}
}

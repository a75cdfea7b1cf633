# METADATA
# title: Distributions reach their origins over TLS 1.2
# description: Checks that custom origins are reached over HTTPS, and not with protocols before TLS 1.2.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html
# custom:
#   id: ANX-TF-AWS-0265
#   severity: medium
#   topic: cdn-tls
#   subjects: [aws_cloudfront_distribution]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted to the end"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "network services are secured"}
#   does_not_show: the certificate of the origin
#   remediation: Set `origin_protocol_policy = "https-only"` and `origin_ssl_protocols = ["TLSv1.2"]`.
package policies.terraform.aws.cdn_origin_tls

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	some i, origin in aws.list(input.subject.config.origin)
	some j, custom in aws.list(origin.custom_origin_config)
	custom.origin_protocol_policy in {"http-only", "match-viewer"}
	fault := {
		"text": "reaches an origin over plain HTTP",
		"path": ["origin", i, "custom_origin_config", j, "origin_protocol_policy"],
	}
}

_faults contains fault if {
	some i, origin in aws.list(input.subject.config.origin)
	some j, custom in aws.list(origin.custom_origin_config)
	some protocol in aws.list(custom.origin_ssl_protocols)
	protocol in {"SSLv3", "TLSv1", "TLSv1.1"}
	fault := {
		"text": "reaches an origin with outdated TLS",
		"path": ["origin", i, "custom_origin_config", j, "origin_ssl_protocols"],
	}
}

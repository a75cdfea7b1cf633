# METADATA
# title: The edge speaks TLS 1.2 or later
# description: >-
#   Checks that distributions and custom domains of APIs do not offer protocols before TLS 1.2. The certificate of
#   CloudFront itself leaves TLS 1.0 on.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
# custom:
#   id: ANX-TF-AWS-0263
#   severity: medium
#   topic: cdn-tls
#   subjects: [aws_cloudfront_distribution, aws_api_gateway_domain_name, aws_apigatewayv2_domain_name]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "network services are secured"}
#   does_not_show: connections to the origin
#   remediation: >-
#     Set `minimum_protocol_version = "TLSv1.2_2021"` with a certificate of your own, and `security_policy =
#     "TLS_1_2"` on a domain name.
package policies.terraform.aws.cdn_viewer_tls

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "offers outdated TLS", "path": ["viewer_certificate", i, "minimum_protocol_version"]} if {
	some i, certificate in aws.list(input.subject.config.viewer_certificate)
	not _current(certificate)
}

_faults contains {"text": "offers outdated TLS", "path": []} if {
	input.subject.type == "aws_cloudfront_distribution"
	not input.subject.config.viewer_certificate
}

_faults contains {"text": "offers outdated TLS", "path": ["security_policy"]} if {
	input.subject.type == "aws_api_gateway_domain_name"
	not _policy
}

_policy if _current_policy(input.subject.config.security_policy)

_faults contains {"text": "offers outdated TLS", "path": ["domain_name_configuration", i, "security_policy"]} if {
	some i, domain in aws.list(input.subject.config.domain_name_configuration)
	is_object(domain)
	not _current_policy(object.get(domain, "security_policy", ""))
}

_current(certificate) if {
	is_string(certificate.minimum_protocol_version)
	regex.match(`^TLSv1\.[23]`, certificate.minimum_protocol_version)
	not values.is_true(object.get(certificate, "cloudfront_default_certificate", false))
}

_current_policy(policy) if {
	is_string(policy)
	regex.match(`^(TLS_1_2|SecurityPolicy_TLS1[23]_.*)$`, policy)
}

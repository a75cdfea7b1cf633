# METADATA
# title: The edge speaks TLS 1.2 or later
# description: >-
#   Checks that distributions and custom domains of APIs do not offer protocols before TLS 1.2. The certificate of
#   CloudFront itself leaves TLS 1.0 on.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
# custom:
#   id: ANX-CFN-0263
#   severity: medium
#   topic: cdn-tls
#   subjects:
#   - "AWS::CloudFront::Distribution"
#   - "AWS::ApiGateway::DomainName"
#   - "AWS::ApiGatewayV2::DomainName"
#   - "AWS::Serverless::Api"
#   - "AWS::Serverless::HttpApi"
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: demonstrates, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "network services are secured"}
#   does_not_show: connections to the origin
#   remediation: >-
#     Set `MinimumProtocolVersion` to `TLSv1.2_2021` with a certificate of your own, and `SecurityPolicy` to `TLS_1_2`
#     on a domain name.
package policies.cloudformation.cdn_viewer_tls

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	input.subject.type == "AWS::CloudFront::Distribution"
	not _current
	fault := {
		"text": "offers outdated TLS",
		"path": ["Properties", "DistributionConfig", "ViewerCertificate", "MinimumProtocolVersion"],
	}
}

_current if {
	version := input.subject.config.Properties.DistributionConfig.ViewerCertificate.MinimumProtocolVersion
	is_string(version)
	regex.match(`^TLSv1\.[23]`, version)
}

_faults contains {"text": "offers outdated TLS", "path": ["Properties", "SecurityPolicy"]} if {
	input.subject.type == "AWS::ApiGateway::DomainName"
	not _policy
}

_policy if _current_policy(input.subject.config.Properties.SecurityPolicy)

_faults contains fault if {
	some i, domain in aws.list(input.subject.config.Properties.DomainNameConfigurations)
	is_object(domain)
	not _current_policy(object.get(domain, "SecurityPolicy", ""))
	fault := {
		"text": "offers outdated TLS",
		"path": ["Properties", "DomainNameConfigurations", i, "SecurityPolicy"],
	}
}

_faults contains {"text": "offers outdated TLS", "path": ["Properties", "Domain", "SecurityPolicy"]} if {
	is_object(input.subject.config.Properties.Domain)
	not _sam
}

_sam if _current_policy(input.subject.config.Properties.Domain.SecurityPolicy)

_current_policy(policy) if {
	is_string(policy)
	regex.match(`^(TLS_1_2|SecurityPolicy_TLS1[23]_.*)$`, policy)
}

# METADATA
# title: Response headers policies tell browsers to stay on HTTPS
# description: >-
#   Checks that a policy on response headers sets Strict-Transport-Security for at least a year, for subdomains, and
#   over what the origin says. Otherwise a visitor's first request can be caught before it is encrypted.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_response_headers_policy
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
# custom:
#   id: ANX-TF-AWS-0330
#   severity: low
#   topic: cdn-origin-config
#   subjects: [aws_cloudfront_response_headers_policy]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "browsers are told to use encrypted connections only"}
#   - {id: A.8.23, strength: supports, rationale: "visitors are kept from unprotected connections"}
#   - {id: A.8.24, strength: supports, rationale: "encryption in transit cannot be stripped"}
#   does_not_show: which distributions use the policy
#   parameters:
#     minimum_seconds: {default: 31536000, description: "Seconds for which browsers remember the rule."}
#   remediation: >-
#     Set `access_control_max_age_sec = 31536000`, `include_subdomains`, `override` and `preload` in
#     `strict_transport_security`.
package policies.terraform.aws.cdn_strict_transport

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not tell browsers to stay on HTTPS", "path": ["security_headers_config"]} if {
	not _strict
}

_strict if {
	some headers in aws.list(input.subject.config.security_headers_config)
	some transport in aws.list(headers.strict_transport_security)
	values.number(transport.access_control_max_age_sec) >= data.parameters["ANX-TF-AWS-0330"].minimum_seconds
	values.is_true(transport.include_subdomains)
	values.is_true(transport.override)
	values.is_true(transport.preload)
}

# METADATA
# title: Distributions add security headers to their answers
# description: >-
#   Checks that every behaviour of a distribution has a response headers policy. Without headers for HSTS, framing and
#   content types browsers do not use the protection that they have.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_response_headers_policy
# - https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-response-headers.html
# custom:
#   id: ANX-TF-AWS-0329
#   severity: low
#   topic: cdn-origin-config
#   subjects: [aws_cloudfront_distribution]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "browsers are told how to protect what they are given"}
#   - {id: A.8.23, strength: supports, rationale: "visitors are kept from unprotected connections"}
#   does_not_show: which headers the policy sets, and what the application adds itself
#   remediation: Set `response_headers_policy_id` in `default_cache_behavior` and every `ordered_cache_behavior`.
package policies.terraform.aws.cdn_response_headers

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "adds no security headers", "path": path} if {
	some i, behavior in aws.list(input.subject.config.default_cache_behavior)
	is_object(behavior)
	not behavior.response_headers_policy_id
	path := ["default_cache_behavior", i, "response_headers_policy_id"]
}

_faults contains {"text": "adds no security headers", "path": path} if {
	some i, behavior in aws.list(input.subject.config.ordered_cache_behavior)
	is_object(behavior)
	not behavior.response_headers_policy_id
	path := ["ordered_cache_behavior", i, "response_headers_policy_id"]
}

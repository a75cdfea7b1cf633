# METADATA
# title: APIs check requests before they pass them on
# description: >-
#   Checks that methods of a REST API which take a body have a validator for requests. What lacks a required part or has
#   the wrong form is refused at the edge then, and never reaches the program behind it.
# related_resources:
# - https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_request_validator
# custom:
#   id: ANX-TF-AWS-0921
#   severity: low
#   topic: api-validation
#   subjects: [aws_api_gateway_method]
#   controls:
#   - {id: A.8.26, strength: supports, rationale: "input is checked before it is processed"}
#   - {id: A.8.21, strength: supports, rationale: "the network service refuses what it should not pass on"}
#   does_not_show: that the model is strict, and that the program checks what it gets
#   remediation: Set `request_validator_id` to an `aws_api_gateway_request_validator`.
package policies.terraform.aws.api_requests_validated

import data.policies.lib.aws_settings

# Browsers ask for permission with OPTIONS, which carries nothing.
applies if {
	is_string(input.subject.config.http_method)
	upper(input.subject.config.http_method) != "OPTIONS"
}

deny contains finding if {
	is_string(input.subject.config.http_method)
	upper(input.subject.config.http_method) != "OPTIONS"
	not _validated
	finding := {
		"message": sprintf("%s passes requests on unchecked", [input.subject.address]),
		"path": ["request_validator_id"],
	}
}

_validated if aws_settings.given(input.subject.config.request_validator_id)

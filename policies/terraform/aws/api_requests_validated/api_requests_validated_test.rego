package policies.terraform.aws.api_requests_validated_test

import data.policies.terraform.aws.api_requests_validated

_input(config) := {"subject": {"type": "aws_api_gateway_method", "address": "X", "config": config}}

test_deny_unchecked if {
	every method in ["GET", "POST", "ANY"] {
		findings := api_requests_validated.deny with input as _input({"http_method": method})
		findings == {{"message": "X passes requests on unchecked", "path": ["request_validator_id"]}}
	}
}

test_allow_checked if {
	subject := _input({"http_method": "POST", "request_validator_id": "a1b2c3"})
	api_requests_validated.applies with input as subject
	findings := api_requests_validated.deny with input as subject
	findings == set()
}

test_allow_options if {
	findings := api_requests_validated.deny with input as _input({"http_method": "OPTIONS"})
	findings == set()
}

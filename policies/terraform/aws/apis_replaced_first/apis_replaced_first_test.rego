package policies.terraform.aws.apis_replaced_first_test

import data.policies.terraform.aws.apis_replaced_first

_input(config) := {"subject": {"type": "aws_api_gateway_rest_api", "address": "X", "config": config}}

test_deny_removed_first if {
	every config in [{}, {"lifecycle": [{"create_before_destroy": false}]}] {
		findings := apis_replaced_first.deny with input as _input(config)
		findings == {{
			"message": "X is removed before it is replaced",
			"path": ["lifecycle", 0, "create_before_destroy"],
		}}
	}
}

test_allow_replaced_first if {
	findings := apis_replaced_first.deny with input as _input({"lifecycle": [{"create_before_destroy": true}]})
	findings == set()
}

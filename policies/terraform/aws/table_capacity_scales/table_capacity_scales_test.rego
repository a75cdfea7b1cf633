package policies.terraform.aws.table_capacity_scales_test

import data.policies.terraform.aws.table_capacity_scales

_input(config, related) := {
	"subject": {"type": "aws_dynamodb_table", "address": "X", "config": config},
	"related": related,
}

test_deny_fixed_capacity if {
	every config in [{}, {"billing_mode": "PROVISIONED", "read_capacity": 10}] {
		findings := table_capacity_scales.deny with input as _input(config, {})
		findings == {{"message": "X has a fixed capacity", "path": ["billing_mode"]}}
	}
}

test_allow_scaled if {
	by_request := table_capacity_scales.deny with input as _input({"billing_mode": "PAY_PER_REQUEST"}, {})
	by_request == set()
	scaled := table_capacity_scales.deny with input as _input({}, {"aws_appautoscaling_target": [{}]})
	scaled == set()
}

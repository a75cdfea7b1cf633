package policies.terraform.aws.log_group_retention_test

import data.policies.terraform.aws.log_group_retention

_parameters := {"ANX-TF-AWS-0009": {"minimum_days": 365}}

_input(config) := {"subject": {"address": "aws_cloudwatch_log_group.api", "config": config}}

test_allow_without_period if {
	every config in [{}, {"retention_in_days": 0}, {"retention_in_days": "0"}] {
		not log_group_retention.applies with input as _input(config)
		findings := log_group_retention.deny with input as _input(config) with data.parameters as _parameters
		findings == set()
	}
	log_group_retention.applies with input as _input({"retention_in_days": "30"})
}

test_deny_too_short if {
	every days in [30, "30"] {
		findings := log_group_retention.deny with input as _input({"retention_in_days": days})
			with data.parameters as _parameters
		findings == {{
			"message": "aws_cloudwatch_log_group.api keeps records for 30 days, not 365",
			"path": ["retention_in_days"],
		}}
	}
}

test_allow_long_enough if {
	every days in [365, "400", 3653] {
		findings := log_group_retention.deny with input as _input({"retention_in_days": days})
			with data.parameters as _parameters
		findings == set()
	}
}

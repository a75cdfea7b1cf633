package policies.terraform.aws.redshift_logging_test

import data.policies.terraform.aws.redshift_logging

_input(config) := {"subject": {"type": "aws_redshift_cluster", "address": "X", "config": config}}

test_deny_off if {
	every config in [{}, {"logging": [{"enable": false}]}] {
		findings := redshift_logging.deny with input as _input(config)
		findings == {{"message": "X does not record sign-ins", "path": ["logging", 0, "enable"]}}
	}
}

test_allow_on if {
	inline := redshift_logging.deny with input as _input({"logging": [{"enable": true}]})
	inline == set()
	related := {"aws_redshift_logging": [{"address": "a", "config": {}}]}
	separate := redshift_logging.deny with input as object.union(_input({}), {"related": related})
	separate == set()
}

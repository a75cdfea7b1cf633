package policies.terraform.aws.rds_not_public_test

import data.policies.terraform.aws.rds_not_public

_input(config) := {"subject": {"address": "aws_db_instance.orders", "config": config}}

test_deny_public if {
	every value in [true, "true"] {
		findings := rds_not_public.deny with input as _input({"publicly_accessible": value})
		findings == {{"message": "aws_db_instance.orders has a public address", "path": ["publicly_accessible"]}}
	}
}

test_allow_private if {
	every config in [{}, {"publicly_accessible": false}, {"publicly_accessible": "false"}, {"publicly_accessible": null}] {
		findings := rds_not_public.deny with input as _input(config)
		findings == set()
	}
}

package policies.terraform.aws.performance_insights_customer_key_test

import data.policies.terraform.aws.performance_insights_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["performance_insights_kms_key_id"]],
	["aws_db_instance", {"performance_insights_kms_key_id": ""}, ["performance_insights_kms_key_id"]],
	["aws_db_instance", {"performance_insights_kms_key_id": "alias/aws/service"}, ["performance_insights_kms_key_id"]],
	["aws_rds_cluster_instance", {}, ["performance_insights_kms_key_id"]],
	["aws_rds_cluster_instance", {"performance_insights_kms_key_id": ""}, ["performance_insights_kms_key_id"]],
]

_sound := [
	[
		"aws_db_instance",
		{
			"performance_insights_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
		},
	],
	["aws_db_instance", {"performance_insights_kms_key_id": "alias/data"}],
	[
		"aws_rds_cluster_instance",
		{
			"performance_insights_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := performance_insights_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": "X keeps statements under the key of the service", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := performance_insights_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_applies if {
	on := {"performance_insights_enabled": true}
	performance_insights_customer_key.applies with input as _input("aws_db_instance", on)
	not performance_insights_customer_key.applies with input as _input("aws_db_instance", {})
}

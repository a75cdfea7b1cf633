package policies.terraform.aws.rds_storage_encrypted_test

import data.policies.terraform.aws.rds_storage_encrypted

_input(config) := {"subject": {"type": "aws_db_instance", "address": "aws_db_instance.orders", "config": config}}

_finding := {"message": "aws_db_instance.orders keeps its data unencrypted", "path": ["storage_encrypted"]}

test_deny_omitted if {
	findings := rds_storage_encrypted.deny with input as _input({"engine": "postgres"})
	findings == {_finding}
}

test_deny_off if {
	every value in [false, "false", null, [], 1] {
		findings := rds_storage_encrypted.deny with input as _input({"storage_encrypted": value})
		findings == {_finding}
	}
}

test_deny_provisioned_cluster if {
	findings := rds_storage_encrypted.deny with input as _input({"engine_mode": "provisioned"})
	findings == {_finding}
}

test_allow_on if {
	every value in [true, "true"] {
		findings := rds_storage_encrypted.deny with input as _input({"storage_encrypted": value})
		findings == set()
	}
}

test_allow_serverless_cluster if {
	findings := rds_storage_encrypted.deny with input as _input({"engine_mode": "serverless"})
	findings == set()
}

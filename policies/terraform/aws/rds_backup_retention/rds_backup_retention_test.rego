package policies.terraform.aws.rds_backup_retention_test

import data.policies.terraform.aws.rds_backup_retention

_parameters := {"ANX-TF-AWS-0006": {"minimum_days": 7}}

_input(config) := {"subject": {"type": "aws_db_instance", "address": "aws_db_instance.orders", "config": config}}

test_deny_omitted if {
	findings := rds_backup_retention.deny with input as _input({}) with data.parameters as _parameters
	findings == {{
		"message": "aws_db_instance.orders does not say how long backups are kept",
		"path": ["backup_retention_period"],
	}}
}

test_deny_none if {
	findings := rds_backup_retention.deny with input as _input({"backup_retention_period": 0})
		with data.parameters as _parameters
	findings == {{
		"message": "aws_db_instance.orders keeps backups for 0 days, not 7",
		"path": ["backup_retention_period"],
	}}
}

test_deny_too_short_in_quotes if {
	findings := rds_backup_retention.deny with input as _input({"backup_retention_period": "3"})
		with data.parameters as _parameters
	findings == {{
		"message": "aws_db_instance.orders keeps backups for 3 days, not 7",
		"path": ["backup_retention_period"],
	}}
}

test_allow_long_enough if {
	every days in [7, "7", 35] {
		findings := rds_backup_retention.deny with input as _input({"backup_retention_period": days})
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_replica_does_not_apply if {
	not rds_backup_retention.applies with input as _input({"replicate_source_db": "orders"})
	rds_backup_retention.applies with input as _input({})
}

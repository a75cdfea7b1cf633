package policies.terraform.aws.deletion_protection_test

import data.policies.terraform.aws.deletion_protection

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_db_instance", {}, ["deletion_protection"]],
	["aws_db_instance", {"deletion_protection": false}, ["deletion_protection"]],
	["aws_db_instance", {"deletion_protection": "false"}, ["deletion_protection"]],
	["aws_db_instance", {"deletion_protection": null}, ["deletion_protection"]],
	["aws_db_instance", {"deletion_protection": {}}, ["deletion_protection"]],
	["aws_rds_cluster", {}, ["deletion_protection"]],
	["aws_rds_cluster", {"deletion_protection": false}, ["deletion_protection"]],
	["aws_docdb_cluster", {}, ["deletion_protection"]],
	["aws_docdb_cluster", {"deletion_protection": false}, ["deletion_protection"]],
	["aws_neptune_cluster", {}, ["deletion_protection"]],
	["aws_neptune_cluster", {"deletion_protection": false}, ["deletion_protection"]],
	["aws_dynamodb_table", {}, ["deletion_protection_enabled"]],
	["aws_dynamodb_table", {"deletion_protection_enabled": false}, ["deletion_protection_enabled"]],
	["aws_dynamodb_table", {"deletion_protection_enabled": "false"}, ["deletion_protection_enabled"]],
	["aws_dynamodb_table", {"deletion_protection_enabled": null}, ["deletion_protection_enabled"]],
	["aws_dynamodb_table", {"deletion_protection_enabled": {}}, ["deletion_protection_enabled"]],
	["aws_qldb_ledger", {"deletion_protection": false}, ["deletion_protection"]],
	["aws_qldb_ledger", {"deletion_protection": "false"}, ["deletion_protection"]],
	["aws_lb", {}, ["enable_deletion_protection"]],
	["aws_lb", {"enable_deletion_protection": false}, ["enable_deletion_protection"]],
	["aws_lb", {"enable_deletion_protection": "false"}, ["enable_deletion_protection"]],
	["aws_lb", {"enable_deletion_protection": null}, ["enable_deletion_protection"]],
	["aws_lb", {"enable_deletion_protection": {}}, ["enable_deletion_protection"]],
	["aws_alb", {}, ["enable_deletion_protection"]],
	["aws_alb", {"enable_deletion_protection": false}, ["enable_deletion_protection"]],
	["aws_cognito_user_pool", {}, ["deletion_protection"]],
	["aws_cognito_user_pool", {"deletion_protection": "INACTIVE"}, ["deletion_protection"]],
]

_sound := [
	["aws_db_instance", {"deletion_protection": true}],
	["aws_db_instance", {"deletion_protection": "true"}],
	["aws_rds_cluster", {"deletion_protection": true}],
	["aws_docdb_cluster", {"deletion_protection": true}],
	["aws_neptune_cluster", {"deletion_protection": true}],
	["aws_dynamodb_table", {"deletion_protection_enabled": true}],
	["aws_dynamodb_table", {"deletion_protection_enabled": "true"}],
	["aws_qldb_ledger", {}],
	["aws_qldb_ledger", {"deletion_protection": true}],
	["aws_qldb_ledger", {"deletion_protection": {}}],
	["aws_lb", {"enable_deletion_protection": true}],
	["aws_lb", {"enable_deletion_protection": "true"}],
	["aws_alb", {"enable_deletion_protection": true}],
	["aws_cognito_user_pool", {"deletion_protection": "ACTIVE"}],
]

test_deny_faults if {
	every case in _faults {
		findings := deletion_protection.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X can be deleted in one step: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := deletion_protection.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

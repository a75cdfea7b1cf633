package policies.terraform.aws.secrets_rotated_test

import data.policies.terraform.aws.secrets_rotated

_parameters := {"ANX-TF-AWS-0189": {"maximum_days": 90}}

_parameters := {"ANX-TF-AWS-0189": {"maximum_days": 90}}

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

test_deny_without_rotation if {
	findings := secrets_rotated.deny with input as _input("aws_secretsmanager_secret", {})
		with data.parameters as _parameters
	findings == {{"message": "X is never renewed", "path": []}}
}

test_deny_too_late if {
	config := {"rotation_rules": [{"automatically_after_days": 365}]}
	findings := secrets_rotated.deny with input as _input("aws_secretsmanager_secret_rotation", config)
		with data.parameters as _parameters
	path := ["rotation_rules", 0, "automatically_after_days"]
	findings == {{"message": "X is renewed only after 365 days", "path": path}}
}

test_allow_rotation if {
	config := {"rotation_rules": [{"automatically_after_days": 30}]}
	findings := secrets_rotated.deny with input as _input("aws_secretsmanager_secret_rotation", config)
		with data.parameters as _parameters
	findings == set()
	related := {"aws_secretsmanager_secret_rotation": [{"address": "r", "config": config}]}
	secret := object.union(_input("aws_secretsmanager_secret", {}), {"related": related})
	separate := secrets_rotated.deny with input as secret with data.parameters as _parameters
	separate == set()
}

package policies.terraform.aws.tasks_hold_no_credentials_test

import data.policies.terraform.aws.tasks_hold_no_credentials

_task(variable) := {"subject": {
	"type": "aws_ecs_task_definition",
	"address": "X",
	"config": {},
	"views": {"documents": [{
		"path": ["container_definitions"],
		"document": [{"name": "web", "environment": [{"name": "STAGE", "value": "live"}, variable]}],
	}]},
}}

test_deny_variables_of_containers if {
	variable := {"name": "DB_PASSWORD", "value": "correct-horse-9"}
	findings := tasks_hold_no_credentials.deny with input as _task(variable)
	findings == {{
		"message": "X holds a credential in an environment variable",
		"path": ["container_definitions", 0, "environment", 1, "value"],
	}}
}

test_allow_variables_of_containers if {
	variable := {"name": "DB_PASSWORD_FILE", "value": "/run/db"}
	findings := tasks_hold_no_credentials.deny with input as _task(variable)
	findings == set()
}

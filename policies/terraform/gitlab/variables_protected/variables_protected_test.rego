package policies.terraform.gitlab.variables_protected_test

import data.policies.terraform.gitlab.variables_protected

test_deny_not_protected if {
	instance := {"subject": {
		"type": "gitlab_project_variable", "address": "gitlab_project_variable.this",
		"config": {"key": "DEPLOY_TOKEN", "masked": true},
	}}
	findings := variables_protected.deny with input as instance
	findings == {{"message": "gitlab_project_variable.this is not protected", "path": ["protected"]}}
}

test_allow_protected if {
	instance := {"subject": {
		"type": "gitlab_project_variable", "address": "gitlab_project_variable.this",
		"config": {"key": "DEPLOY_TOKEN", "masked": true, "protected": true},
	}}
	findings := variables_protected.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "gitlab_project_variable", "address": "gitlab_project_variable.this",
		"config": {"key": "DEPLOY_TOKEN"},
	}}
	variables_protected.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "gitlab_project_variable", "address": "gitlab_project_variable.this",
		"config": {"key": "STAGE"},
	}}
	not variables_protected.applies with input as instance_1
}

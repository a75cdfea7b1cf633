package policies.terraform.github.deploy_keys_read_only_test

import data.policies.terraform.github.deploy_keys_read_only

test_deny_write if {
	instance := {"subject": {
		"type": "github_repository_deploy_key", "address": "github_repository_deploy_key.this",
		"config": {"read_only": false},
	}}
	findings := deploy_keys_read_only.deny with input as instance
	findings == {{"message": "github_repository_deploy_key.this can change code", "path": ["read_only"]}}
}

test_allow_default if {
	instance := {"subject": {
		"type": "github_repository_deploy_key", "address": "github_repository_deploy_key.this",
		"config": {},
	}}
	findings := deploy_keys_read_only.deny with input as instance
	findings == set()
}

test_allow_read if {
	instance := {"subject": {
		"type": "github_repository_deploy_key", "address": "github_repository_deploy_key.this",
		"config": {"read_only": true},
	}}
	findings := deploy_keys_read_only.deny with input as instance
	findings == set()
}

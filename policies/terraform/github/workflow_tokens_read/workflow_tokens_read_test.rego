package policies.terraform.github.workflow_tokens_read_test

import data.policies.terraform.github.workflow_tokens_read

test_deny_write if {
	instance := {"subject": {
		"type": "github_workflow_repository_permissions", "address": "github_workflow_repository_permissions.this",
		"config": {"default_workflow_permissions": "write"},
	}}
	findings := workflow_tokens_read.deny with input as instance
	findings == {{"message": "github_workflow_repository_permissions.this lets every workflow write", 
		"path": ["default_workflow_permissions"]}}
}

test_deny_approve if {
	instance := {"subject": {
		"type": "github_workflow_repository_permissions", "address": "github_workflow_repository_permissions.this",
		"config": {"can_approve_pull_request_reviews": true},
	}}
	findings := workflow_tokens_read.deny with input as instance
	findings == {{"message": "github_workflow_repository_permissions.this lets workflows approve changes", 
		"path": ["can_approve_pull_request_reviews"]}}
}

test_allow_read if {
	instance := {"subject": {
		"type": "github_workflow_repository_permissions", "address": "github_workflow_repository_permissions.this",
		"config": {"default_workflow_permissions": "read", "can_approve_pull_request_reviews": false},
	}}
	findings := workflow_tokens_read.deny with input as instance
	findings == set()
}

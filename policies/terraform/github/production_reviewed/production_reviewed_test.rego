package policies.terraform.github.production_reviewed_test

import data.policies.terraform.github.production_reviewed

test_deny_open if {
	instance := {"subject": {
		"type": "github_repository_environment", "address": "github_repository_environment.this",
		"config": {"environment": "production"},
	}}
	findings := production_reviewed.deny with input as instance
	findings == {{"message": "github_repository_environment.this can be deployed to from every branch without a review", 
		"path": []}}
}

test_allow_reviewers if {
	instance := {"subject": {
		"type": "github_repository_environment", "address": "github_repository_environment.this",
		"config": {"environment": "production", "reviewers": [{"users": [1]}]},
	}}
	findings := production_reviewed.deny with input as instance
	findings == set()
}

test_allow_reviewers_elsewhere if {
	instance := {"subject": {
		"type": "github_repository_environment", "address": "github_repository_environment.this",
		"config": {"environment": "production", "reviewers": [{"teams": {"unknown": "x"}}]},
	}}
	findings := production_reviewed.deny with input as instance
	findings == set()
}

test_allow_branches if {
	instance := {"subject": {
		"type": "github_repository_environment", "address": "github_repository_environment.this",
		"config": {"environment": "production", "deployment_branch_policy": [{"protected_branches": true}]},
	}}
	findings := production_reviewed.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_repository_environment", "address": "github_repository_environment.this",
		"config": {"environment": "production"},
	}}
	production_reviewed.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_repository_environment", "address": "github_repository_environment.this",
		"config": {"environment": "staging"},
	}}
	not production_reviewed.applies with input as instance_1
}

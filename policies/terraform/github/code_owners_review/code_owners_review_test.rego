package policies.terraform.github.code_owners_review_test

import data.policies.terraform.github.code_owners_review

test_deny_not_needed if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	findings := code_owners_review.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes changes that no code owner has reviewed", 
		"path": ["required_pull_request_reviews", 0, "require_code_owner_reviews"]}}
}

test_deny_not_needed_by_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{}]}]},
	}}
	findings := code_owners_review.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this takes changes that no code owner has reviewed", 
		"path": ["rules", 0, "pull_request", 0, "require_code_owner_review"]}}
}

test_allow_needed if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{"require_code_owner_reviews": true}]},
	}}
	findings := code_owners_review.deny with input as instance
	findings == set()
}

test_allow_needed_by_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{"require_code_owner_review": true}]}]},
	}}
	findings := code_owners_review.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	code_owners_review.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	not code_owners_review.applies with input as instance_1
}

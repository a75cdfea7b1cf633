package policies.terraform.github.stale_reviews_dismissed_test

import data.policies.terraform.github.stale_reviews_dismissed

test_deny_kept if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	findings := stale_reviews_dismissed.deny with input as instance
	findings == {{"message": "github_branch_protection.this keeps approvals of a change that was pushed to since", 
		"path": ["required_pull_request_reviews", 0]}}
}

test_deny_kept_by_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{}]}]},
	}}
	findings := stale_reviews_dismissed.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this keeps approvals of a change that was pushed to since", 
		"path": ["rules", 0, "pull_request", 0]}}
}

test_allow_dismissed if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{"dismiss_stale_reviews": true}]},
	}}
	findings := stale_reviews_dismissed.deny with input as instance
	findings == set()
}

test_allow_dismissed_on_push if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{"dismiss_stale_reviews_on_push": true}]}]},
	}}
	findings := stale_reviews_dismissed.deny with input as instance
	findings == set()
}

test_allow_last_push if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{"require_last_push_approval": true}]},
	}}
	findings := stale_reviews_dismissed.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	stale_reviews_dismissed.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	not stale_reviews_dismissed.applies with input as instance_1
}

package policies.terraform.github.changes_reviewed_test

import data.policies.terraform.github.changes_reviewed

test_deny_no_reviews if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	findings := changes_reviewed.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes changes that nobody has reviewed", "path": []}}
}

test_deny_none_needed if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{"required_approving_review_count": 0}]},
	}}
	findings := changes_reviewed.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes changes that nobody has reviewed", 
		"path": ["required_pull_request_reviews", 0, "required_approving_review_count"]}}
}

test_deny_ruleset_without if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	findings := changes_reviewed.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this takes changes that nobody has reviewed", 
		"path": ["rules", 0]}}
}

test_deny_ruleset_default if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{}]}]},
	}}
	findings := changes_reviewed.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this takes changes that nobody has reviewed", 
		"path": ["rules", 0, "pull_request", 0]}}
}

test_allow_reviews if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	findings := changes_reviewed.deny with input as instance
	findings == set()
}

test_allow_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{"required_approving_review_count": 2}]}]},
	}}
	findings := changes_reviewed.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	changes_reviewed.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	changes_reviewed.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "push"},
	}}
	not changes_reviewed.applies with input as instance_2
}

package policies.terraform.github.two_approvals_test

import data.policies.terraform.github.two_approvals

test_deny_one if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	findings := two_approvals.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0005": {"minimum": 2}}
	findings == {{"message": "github_branch_protection.this takes changes with 1 approvals", 
		"path": ["required_pull_request_reviews", 0, "required_approving_review_count"]}}
}

test_deny_ruleset_one if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"pull_request": [{"required_approving_review_count": 1}]}]},
	}}
	findings := two_approvals.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0005": {"minimum": 2}}
	findings == {{"message": "github_repository_ruleset.this takes changes with 1 approvals", 
		"path": ["rules", 0, "pull_request", 0, "required_approving_review_count"]}}
}

test_allow_two if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{"required_approving_review_count": 2}]},
	}}
	findings := two_approvals.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0005": {"minimum": 2}}
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_pull_request_reviews": [{}]},
	}}
	two_approvals.applies with input as instance_0
		with data.parameters as {"ANX-TF-GH-0005": {"minimum": 2}}
	instance_1 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	not two_approvals.applies with input as instance_1
		with data.parameters as {"ANX-TF-GH-0005": {"minimum": 2}}
}

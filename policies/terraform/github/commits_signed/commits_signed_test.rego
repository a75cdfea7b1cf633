package policies.terraform.github.commits_signed_test

import data.policies.terraform.github.commits_signed

test_deny_default if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	findings := commits_signed.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes commits without a signature", 
		"path": ["require_signed_commits"]}}
}

test_deny_off if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"require_signed_commits": false},
	}}
	findings := commits_signed.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes commits without a signature", 
		"path": ["require_signed_commits"]}}
}

test_deny_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	findings := commits_signed.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this takes commits without a signature", 
		"path": ["rules", 0, "required_signatures"]}}
}

test_allow_signed if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"require_signed_commits": true},
	}}
	findings := commits_signed.deny with input as instance
	findings == set()
}

test_allow_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"required_signatures": true}]},
	}}
	findings := commits_signed.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	commits_signed.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	commits_signed.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "tag"},
	}}
	not commits_signed.applies with input as instance_2
}

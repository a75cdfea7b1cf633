package policies.terraform.github.history_kept_test

import data.policies.terraform.github.history_kept

test_deny_force_pushes if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"allows_force_pushes": true},
	}}
	findings := history_kept.deny with input as instance
	findings == {{"message": "github_branch_protection.this covers a branch that takes force pushes", 
		"path": ["allows_force_pushes"]}}
}

test_deny_deletion if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"allows_deletions": true},
	}}
	findings := history_kept.deny with input as instance
	findings == {{"message": "github_branch_protection.this covers a branch that can be deleted", 
		"path": ["allows_deletions"]}}
}

test_deny_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	findings := history_kept.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this covers a branch that takes force pushes", 
		"path": ["rules", 0, "non_fast_forward"]}, {"message": "github_repository_ruleset.this covers a branch that can be deleted", 
		"path": ["rules", 0, "deletion"]}}
}

test_allow_default if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	findings := history_kept.deny with input as instance
	findings == set()
}

test_allow_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"non_fast_forward": true, "deletion": true}]},
	}}
	findings := history_kept.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	history_kept.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	history_kept.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "tag"},
	}}
	not history_kept.applies with input as instance_2
}

package policies.terraform.github.administrators_bound_test

import data.policies.terraform.github.administrators_bound

test_deny_default if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	findings := administrators_bound.deny with input as instance
	findings == {{"message": "github_branch_protection.this does not bind administrators", "path": ["enforce_admins"]}}
}

test_deny_not_enforced if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"enforcement": "evaluate"},
	}}
	findings := administrators_bound.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this is not enforced", "path": ["enforcement"]}}
}

test_deny_bypass if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"enforcement": "active", "bypass_actors": [{"actor_type": "OrganizationAdmin"}]},
	}}
	findings := administrators_bound.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this lets people pass it by at any time", 
		"path": ["bypass_actors", 0]}}
}

test_allow_enforced if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"enforce_admins": true},
	}}
	findings := administrators_bound.deny with input as instance
	findings == set()
}

test_allow_active if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"enforcement": "active", "bypass_actors": [{"actor_type": "OrganizationAdmin", "bypass_mode": "pull_request"}]},
	}}
	findings := administrators_bound.deny with input as instance
	findings == set()
}

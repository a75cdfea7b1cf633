package policies.terraform.github.status_checks_required_test

import data.policies.terraform.github.status_checks_required

test_deny_none if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	findings := status_checks_required.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes changes whose checks have failed", "path": []}}
}

test_deny_no_names if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_status_checks": [{"contexts": []}]},
	}}
	findings := status_checks_required.deny with input as instance
	findings == {{"message": "github_branch_protection.this takes changes whose checks have failed", 
		"path": ["required_status_checks", 0, "contexts"]}}
}

test_deny_ruleset_without if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	findings := status_checks_required.deny with input as instance
	findings == {{"message": "github_repository_ruleset.this takes changes whose checks have failed", 
		"path": ["rules", 0]}}
}

test_allow_checks if {
	instance := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {"required_status_checks": [{"contexts": ["test"]}]},
	}}
	findings := status_checks_required.deny with input as instance
	findings == set()
}

test_allow_ruleset if {
	instance := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{"required_status_checks": [{}]}]},
	}}
	findings := status_checks_required.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_branch_protection", "address": "github_branch_protection.this",
		"config": {},
	}}
	status_checks_required.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "branch", "enforcement": "active", "rules": [{}]},
	}}
	status_checks_required.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "github_repository_ruleset", "address": "github_repository_ruleset.this",
		"config": {"target": "tag"},
	}}
	not status_checks_required.applies with input as instance_2
}

package policies.terraform.github.actions_limited_test

import data.policies.terraform.github.actions_limited

test_deny_all if {
	instance := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"allowed_actions": "all"},
	}}
	findings := actions_limited.deny with input as instance
	findings == {{"message": "github_actions_repository_permissions.this lets actions of anyone run", 
		"path": ["allowed_actions"]}}
}

test_deny_default if {
	instance := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {},
	}}
	findings := actions_limited.deny with input as instance
	findings == {{"message": "github_actions_repository_permissions.this lets actions of anyone run", "path": []}}
}

test_deny_wide_pattern if {
	instance := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"allowed_actions": "selected", "allowed_actions_config": [{"patterns_allowed": ["a/b@*", "*"]}]},
	}}
	findings := actions_limited.deny with input as instance
	findings == {{"message": "github_actions_repository_permissions.this lets actions of anyone run", 
		"path": ["allowed_actions_config", 0, "patterns_allowed", 1]}}
}

test_allow_own if {
	instance := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"allowed_actions": "local_only"},
	}}
	findings := actions_limited.deny with input as instance
	findings == set()
}

test_allow_selected if {
	instance := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"allowed_actions": "selected", "allowed_actions_config": [{"github_owned_allowed": true, "patterns_allowed": ["docker/*"]}]},
	}}
	findings := actions_limited.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {},
	}}
	actions_limited.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"enabled_repositories": "all"},
	}}
	actions_limited.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"enabled": false},
	}}
	not actions_limited.applies with input as instance_2
	instance_3 := {"subject": {
		"type": "github_actions_repository_permissions", "address": "github_actions_repository_permissions.this",
		"config": {"enabled_repositories": "none"},
	}}
	not actions_limited.applies with input as instance_3
}

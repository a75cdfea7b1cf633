package policies.terraform.github.members_without_default_access_test

import data.policies.terraform.github.members_without_default_access

test_deny_write if {
	instance := {"subject": {
		"type": "github_organization_settings", "address": "github_organization_settings.this",
		"config": {"default_repository_permission": "write"},
	}}
	findings := members_without_default_access.deny with input as instance
	findings == {{"message": "github_organization_settings.this lets every member change every repository", 
		"path": ["default_repository_permission"]}}
}

test_deny_public if {
	instance := {"subject": {
		"type": "github_organization_settings", "address": "github_organization_settings.this",
		"config": {"members_can_create_public_repositories": true},
	}}
	findings := members_without_default_access.deny with input as instance
	findings == {{"message": "github_organization_settings.this lets every member take code outside", 
		"path": ["members_can_create_public_repositories"]}}
}

test_allow_none if {
	instance := {"subject": {
		"type": "github_organization_settings", "address": "github_organization_settings.this",
		"config": {"default_repository_permission": "none", "members_can_create_public_repositories": false},
	}}
	findings := members_without_default_access.deny with input as instance
	findings == set()
}

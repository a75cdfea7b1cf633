package policies.terraform.github.organization_secrets_selected_test

import data.policies.terraform.github.organization_secrets_selected

test_deny_all if {
	instance := {"subject": {
		"type": "github_actions_organization_secret", "address": "github_actions_organization_secret.this",
		"config": {"visibility": "all"},
	}}
	findings := organization_secrets_selected.deny with input as instance
	findings == {{"message": "github_actions_organization_secret.this is open to every repository of the organization", 
		"path": ["visibility"]}}
}

test_allow_selected if {
	instance := {"subject": {
		"type": "github_actions_organization_secret", "address": "github_actions_organization_secret.this",
		"config": {"visibility": "selected"},
	}}
	findings := organization_secrets_selected.deny with input as instance
	findings == set()
}

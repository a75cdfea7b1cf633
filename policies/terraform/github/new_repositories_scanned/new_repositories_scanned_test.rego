package policies.terraform.github.new_repositories_scanned_test

import data.policies.terraform.github.new_repositories_scanned

test_deny_one_missing if {
	instance := {"subject": {
		"type": "github_organization_settings", "address": "github_organization_settings.this",
		"config": {"dependabot_alerts_enabled_for_new_repositories": true, "secret_scanning_enabled_for_new_repositories": true},
	}}
	findings := new_repositories_scanned.deny with input as instance
	findings == {{"message": "github_organization_settings.this does not set secret_scanning_push_protection_enabled_for_new_repositories", 
		"path": ["secret_scanning_push_protection_enabled_for_new_repositories"]}}
}

test_allow_all if {
	instance := {"subject": {
		"type": "github_organization_settings", "address": "github_organization_settings.this",
		"config": {"dependabot_alerts_enabled_for_new_repositories": true, "secret_scanning_enabled_for_new_repositories": true, "secret_scanning_push_protection_enabled_for_new_repositories": true},
	}}
	findings := new_repositories_scanned.deny with input as instance
	findings == set()
}

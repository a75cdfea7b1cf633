package policies.terraform.github.secrets_encrypted_test

import data.policies.terraform.github.secrets_encrypted

test_deny_literal if {
	instance := {"subject": {
		"type": "github_actions_secret", "address": "github_actions_secret.this",
		"config": {"plaintext_value": "hunter-two"},
	}}
	findings := secrets_encrypted.deny with input as instance
	findings == {{"message": "github_actions_secret.this holds its value in plain text", "path": ["plaintext_value"]}}
}

test_allow_encrypted if {
	instance := {"subject": {
		"type": "github_actions_secret", "address": "github_actions_secret.this",
		"config": {"encrypted_value": "c2VjcmV0"},
	}}
	findings := secrets_encrypted.deny with input as instance
	findings == set()
}

test_allow_reference if {
	instance := {"subject": {
		"type": "github_actions_secret", "address": "github_actions_secret.this",
		"config": {"plaintext_value": {"unknown": "var.x"}},
	}}
	findings := secrets_encrypted.deny with input as instance
	findings == set()
}

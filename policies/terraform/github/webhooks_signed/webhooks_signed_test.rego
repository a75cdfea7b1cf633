package policies.terraform.github.webhooks_signed_test

import data.policies.terraform.github.webhooks_signed

test_deny_unsigned if {
	instance := {"subject": {
		"type": "github_repository_webhook", "address": "github_repository_webhook.this",
		"config": {"configuration": [{"url": "https://a"}]},
	}}
	findings := webhooks_signed.deny with input as instance
	findings == {{"message": "github_repository_webhook.this is not signed", "path": ["configuration", 0, "secret"]}}
}

test_deny_literal if {
	instance := {"subject": {
		"type": "github_repository_webhook", "address": "github_repository_webhook.this",
		"config": {"configuration": [{"secret": "hunter-two"}]},
	}}
	findings := webhooks_signed.deny with input as instance
	findings == {{"message": "github_repository_webhook.this holds the secret of its signature", 
		"path": ["configuration", 0, "secret"]}}
}

test_allow_reference if {
	instance := {"subject": {
		"type": "github_repository_webhook", "address": "github_repository_webhook.this",
		"config": {"configuration": [{"secret": {"unknown": "var.secret"}}]},
	}}
	findings := webhooks_signed.deny with input as instance
	findings == set()
}

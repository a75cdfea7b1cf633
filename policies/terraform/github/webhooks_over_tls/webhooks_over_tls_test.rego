package policies.terraform.github.webhooks_over_tls_test

import data.policies.terraform.github.webhooks_over_tls

test_deny_unchecked if {
	instance := {"subject": {
		"type": "github_repository_webhook", "address": "github_repository_webhook.this",
		"config": {"configuration": [{"url": "https://a", "insecure_ssl": true}]},
	}}
	findings := webhooks_over_tls.deny with input as instance
	findings == {{"message": "github_repository_webhook.this does not check the certificate of the receiver", 
		"path": ["configuration", 0, "insecure_ssl"]}}
}

test_deny_plain if {
	instance := {"subject": {
		"type": "github_repository_webhook", "address": "github_repository_webhook.this",
		"config": {"configuration": [{"url": "http://a"}]},
	}}
	findings := webhooks_over_tls.deny with input as instance
	findings == {{"message": "github_repository_webhook.this is sent in plain text", 
		"path": ["configuration", 0, "url"]}}
}

test_allow_tls if {
	instance := {"subject": {
		"type": "github_repository_webhook", "address": "github_repository_webhook.this",
		"config": {"configuration": [{"url": "https://a", "insecure_ssl": false}]},
	}}
	findings := webhooks_over_tls.deny with input as instance
	findings == set()
}

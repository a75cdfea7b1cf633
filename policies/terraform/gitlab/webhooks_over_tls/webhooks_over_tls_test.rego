package policies.terraform.gitlab.webhooks_over_tls_test

import data.policies.terraform.gitlab.webhooks_over_tls

_hook(config) := {"subject": {"type": "gitlab_project_hook", "address": "gitlab_project_hook.this", "config": config}}

test_deny_unchecked_certificate if {
	findings := webhooks_over_tls.deny with input as _hook({
		"url": "https://ci.example.com/hook",
		"enable_ssl_verification": false,
	})
	findings == {{
		"message": "gitlab_project_hook.this does not check the certificate of the receiver",
		"path": ["enable_ssl_verification"],
	}}
}

test_deny_plain_text if {
	findings := webhooks_over_tls.deny with input as _hook({"url": "HTTP://ci.example.com/hook"})
	findings == {{"message": "gitlab_project_hook.this is sent in plain text", "path": ["url"]}}
}

test_allow_tls if {
	every config in [
		{"url": "https://ci.example.com/hook"},
		{"url": "https://ci.example.com/hook", "enable_ssl_verification": true},
	] {
		findings := webhooks_over_tls.deny with input as _hook(config)
		findings == set()
	}
}

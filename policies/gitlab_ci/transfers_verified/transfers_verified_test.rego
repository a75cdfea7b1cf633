package policies.gitlab_ci.transfers_verified_test

import data.policies.gitlab_ci.transfers_verified

_input(config, text) := {"subject": {
	"address": "job a",
	"config": config,
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_unchecked_command if {
	findings := transfers_verified.deny with input as _input({}, "curl -k https://example.com")
	{finding.message | some finding in findings} == {"job a does not check whom it talks to"}
}

test_deny_variable if {
	findings := transfers_verified.deny with input as _input({"variables": {"GIT_SSL_NO_VERIFY": "true"}}, "make")
	findings == {{
		"message": "job a sets GIT_SSL_NO_VERIFY, so that programs do not check whom they talk to",
		"path": ["variables", "GIT_SSL_NO_VERIFY"],
	}}
}

test_allow_checked if {
	findings := transfers_verified.deny with input as _input({"variables": {"A": "1"}}, "curl https://example.com")
	findings == set()
}

package policies.github_actions.transfers_verified_test

import data.policies.github_actions.transfers_verified

_findings(config) := findings if {
	findings := transfers_verified.deny with input as {"subject": {"address": "jobs.a", "config": config}}
}

test_deny_option if {
	_findings({"run": "curl -k https://example.com"}) == {{
		"message": "jobs.a does not check whom it talks to",
		"path": ["run", "curl -k "],
	}}
}

test_deny_variable if {
	_findings({"env": {"NODE_TLS_REJECT_UNAUTHORIZED": 0, "A": "b"}}) == {{
		"message": "jobs.a sets NODE_TLS_REJECT_UNAUTHORIZED, so that programs do not check whom they talk to",
		"path": ["env", "NODE_TLS_REJECT_UNAUTHORIZED"],
	}}
}

test_allow_checks if {
	every config in [{}, {"run": "curl https://example.com"}, {"env": "x"}, {"env": {"GIT_SSL_NO_VERIFY": "false"}}] {
		_findings(config) == set()
	}
}

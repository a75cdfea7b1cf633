package policies.github_actions.app_tokens_limited_test

import data.policies.github_actions.app_tokens_limited

_step(options) := {"subject": {
	"address": "jobs.a.steps[0]",
	"config": {"uses": "actions/create-github-app-token@v2", "with": options},
	"views": {"uses": {"owner": "actions", "repository": "create-github-app-token"}},
}}

_paths(options) := {finding.path | some finding in findings} if {
	findings := app_tokens_limited.deny with input as _step(options)
}

test_deny_every_right if {
	_paths({"app-id": 1}) == {["uses"]}
}

test_deny_all_repositories if {
	_paths({"permission-contents": "read", "owner": "example-org"}) == {["with", "owner"]}
}

test_deny_lasting_token if {
	_paths({"permission-contents": "read", "skip-token-revoke": "true"}) == {["with", "skip-token-revoke"]}
}

test_allow_limited_token if {
	_paths({"permission-contents": "read", "owner": "example-org", "repositories": "a"}) == set()
	app_tokens_limited.applies with input as _step({})
}

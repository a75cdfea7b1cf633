package policies.github_actions.secrets_in_environments_test

import data.policies.github_actions.secrets_in_environments

_job(config) := {"subject": {"address": "jobs.a", "config": config}}

_secret := "${{ secrets.KEY }}"

test_deny_secret_outside_an_environment if {
	steps := [{"run": "x"}, {"env": {"KEY": _secret, "A": "b"}}, {"with": {"key": _secret}}, {"run": "a ${{ secrets.KEY }}"}]
	findings := secrets_in_environments.deny with input as _job({"steps": steps, "env": {"K": _secret}})
	{finding.path | some finding in findings} == {
		["steps", 1, "env", "KEY"],
		["steps", 2, "with", "key"],
		["steps", 3, "run"],
		["env", "K"],
	}
	secrets_in_environments.applies with input as _job({"steps": steps})
}

test_allow_environment if {
	config := {"environment": "production", "steps": [{"env": {"KEY": _secret}}]}
	findings := secrets_in_environments.deny with input as _job(config)
	findings == set()
}

test_allow_the_token_of_the_job if {
	every steps in [[{"env": {"T": "${{ secrets.GITHUB_TOKEN }}"}}], [], "x"] {
		not secrets_in_environments.applies with input as _job({"steps": steps})
	}
}

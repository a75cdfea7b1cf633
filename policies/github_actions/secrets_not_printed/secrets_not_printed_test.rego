package policies.github_actions.secrets_not_printed_test

import data.policies.github_actions.secrets_not_printed

_step(config) := {"subject": {"address": "jobs.a.steps[0]", "config": config}}

test_deny_printed_token if {
	findings := secrets_not_printed.deny with input as _step({"run": "echo $API_TOKEN"})
	findings == {{"message": "jobs.a.steps[0] prints credentials to the log", "path": ["run", "echo $API_TOKEN"]}}
}

test_allow_token_for_another_program if {
	findings := secrets_not_printed.deny with input as _step({"run": "echo $API_TOKEN | gh auth login --with-token"})
	findings == set()
}

test_applies_to_scripts if {
	secrets_not_printed.applies with input as _step({"run": "ls"})
	not secrets_not_printed.applies with input as _step({"uses": "a/b@c"})
}

package policies.github_actions.own_actions_at_running_commit_test

import data.policies.github_actions.own_actions_at_running_commit

_step(uses) := {"subject": {"address": "jobs.a.steps[0]", "config": {"uses": uses}}}

test_deny_working_folder if {
	findings := own_actions_at_running_commit.deny with input as _step("./.github/actions/setup")
	findings == {{
		"message": "jobs.a.steps[0] takes ./.github/actions/setup from the working folder",
		"path": ["uses"],
	}}
}

test_allow_running_commit if {
	findings := own_actions_at_running_commit.deny with input as _step("$/.github/actions/setup")
	findings == set()
}

test_applies_to_own_actions if {
	own_actions_at_running_commit.applies with input as _step("$/a")
		with data.parameters as {"ANX-GHA-0126": {"self_syntax_available": true}}
	not own_actions_at_running_commit.applies with input as _step("actions/checkout@v4")
		with data.parameters as {"ANX-GHA-0126": {"self_syntax_available": true}}
	not own_actions_at_running_commit.applies with input as _step("./a")
		with data.parameters as {"ANX-GHA-0126": {"self_syntax_available": false}}
}

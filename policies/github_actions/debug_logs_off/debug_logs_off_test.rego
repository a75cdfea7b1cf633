package policies.github_actions.debug_logs_off_test

import data.policies.github_actions.debug_logs_off

_findings(env) := findings if {
	findings := debug_logs_off.deny with input as {"subject": {"address": "jobs.a", "config": {"env": env}}}
}

test_deny_switched_on if {
	_findings({"ACTIONS_STEP_DEBUG": true, "A": "true"}) == {{
		"message": "jobs.a switches on debug logs",
		"path": ["env", "ACTIONS_STEP_DEBUG"],
	}}
}

test_deny_numbers if {
	every name in ["ACTIONS_RUNNER_DEBUG", "RUNNER_DEBUG"] {
		count(_findings({name: 1})) == 1
	}
}

test_allow_off if {
	every env in [{}, {"ACTIONS_RUNNER_DEBUG": false}, {"RUNNER_DEBUG": 0}, "x"] {
		_findings(env) == set()
	}
}

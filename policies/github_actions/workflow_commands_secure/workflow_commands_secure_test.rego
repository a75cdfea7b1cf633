package policies.github_actions.workflow_commands_secure_test

import data.policies.github_actions.workflow_commands_secure

_findings(config) := findings if {
	findings := workflow_commands_secure.deny with input as {"subject": {"address": "jobs.build", "config": config}}
}

test_deny_switched_on if {
	every value in [true, "true", " TRUE "] {
		_findings({"env": {"ACTIONS_ALLOW_UNSECURE_COMMANDS": value}}) == {{
			"message": "jobs.build lets printed text set variables and the search path",
			"path": ["env", "ACTIONS_ALLOW_UNSECURE_COMMANDS"],
		}}
	}
}

test_deny_in_the_matrix if {
	findings := _findings({"strategy": {"matrix": {"env": ["x", {"ACTIONS_ALLOW_UNSECURE_COMMANDS": "true"}]}}})
	{finding.path | some finding in findings} == {["strategy", "matrix", "env", 1, "ACTIONS_ALLOW_UNSECURE_COMMANDS"]}
}

test_allow_others if {
	every config in [
		{},
		{"env": {"ACTIONS_ALLOW_UNSECURE_COMMANDS": false}},
		{"env": {"ACTIONS_ALLOW_UNSECURE_COMMANDS": 3}},
		{"env": "${{ matrix.env }}"},
		{"strategy": {"matrix": {"env": "x", "os": ["a"]}}},
	] {
		_findings(config) == set()
	}
}

package policies.github_actions.workflow_commands_secure_test

import data.policies.github_actions.workflow_commands_secure

_findings(config) := findings if {
	findings := workflow_commands_secure.deny with input as {"subject": {"address": "jobs.build", "config": config}}
}

test_deny_switched_on if {
	every value in [true, "true", " TRUE ", 1, "1"] {
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

test_deny_in_containers if {
	env := {"ACTIONS_ALLOW_UNSECURE_COMMANDS": "true"}
	findings := _findings({"container": {"image": "x", "env": env}, "services": {"db": {"env": env}, "q": {}}})
	{finding.path | some finding in findings} == {
		["container", "env", "ACTIONS_ALLOW_UNSECURE_COMMANDS"],
		["services", "db", "env", "ACTIONS_ALLOW_UNSECURE_COMMANDS"],
	}
}

test_deny_in_scripts if {
	every run in [
		"echo ACTIONS_ALLOW_UNSECURE_COMMANDS=true >> $GITHUB_ENV",
		"echo \"::set-env name=LEVEL::debug\"",
		"echo ::add-path::/opt/bin",
	] {
		count(_findings({"run": run})) == 1
	}
	_findings({"run": "echo LEVEL=debug >> $GITHUB_ENV"}) == set()
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

package policies.github_actions.no_dangerous_triggers_test

import data.policies.github_actions.no_dangerous_triggers

_workflow(triggers, steps) := {"subject": {
	"address": "workflow CI",
	"config": {"jobs": {"a": {"steps": steps}}},
	"views": {"triggers": triggers},
}}

test_deny_privileged_events if {
	findings := no_dangerous_triggers.deny with input as _workflow(["push", "workflow_run"], [{"run": "make"}])
	findings == {{
		"message": "workflow CI runs with the rights of the repository on `workflow_run`",
		"path": ["on", "workflow_run"],
	}}
	other := no_dangerous_triggers.deny with input as _workflow(["pull_request_target"], "x")
	count(other) == 1
}

test_allow_other_events if {
	findings := no_dangerous_triggers.deny with input as _workflow(["push", "pull_request"], [{"run": "make"}])
	findings == set()
}

test_allow_labels if {
	findings := no_dangerous_triggers.deny with input as _workflow(["pull_request_target"], [{"uses": "actions/labeler@v5"}])
	findings == set()
}

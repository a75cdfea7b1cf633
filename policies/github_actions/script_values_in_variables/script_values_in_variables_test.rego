package policies.github_actions.script_values_in_variables_test

import data.policies.github_actions.script_values_in_variables

_findings(expression, views) := findings if {
	entry := {"path": ["run"], "expression": expression, "in_script": true}
	subject := {
		"address": "jobs.build.steps[0]",
		"config": {"env": {"FIXED": "x"}},
		"views": object.union({"expressions": [entry]}, views),
	}
	findings := script_values_in_variables.deny with input as {"subject": subject}
}

test_deny_open_values if {
	every expression in [
		"inputs.version",
		"github.event.inputs.version",
		"steps.meta.outputs.tag",
		"needs.plan.outputs.matrix",
		"secrets.DEPLOY_KEY",
		"github.ref_name",
		"github.head_ref",
		"github.event.client_payload.name",
		"github.event.release.tag_name",
		"github.event.issue.title",
		"env.SET_BEFORE",
		"matrix.target",
	] {
		_findings(expression, {"matrix": "${{ fromJSON(needs.plan.outputs.matrix) }}"}) == {{
			"message": sprintf("jobs.build.steps[0] pastes %s into a script", [expression]),
			"path": ["run", expression],
		}}
	}
}

test_allow_narrow_values if {
	every expression in [
		"github.sha",
		"github.run_id",
		"runner.os",
		"matrix.os",
		"env.FIXED",
		"secrets.GITHUB_TOKEN",
		"steps.test.outcome",
		"needs.test.result",
		"inputs.dry_run",
		"github.event.pull_request.number",
		"inputs.debug && '--debug' || ''",
	] {
		inputs := {"dry_run": {"type": "boolean"}}
		_findings(expression, {"matrix": {"os": ["linux", "windows"]}, "inputs": inputs}) == set()
	}
}

test_deny_script_of_an_action if {
	entry := {"path": ["with", "inlineScript"], "expression": "inputs.name", "in_script": false}
	subject := {"address": "runs.steps[0]", "config": {}, "views": {"expressions": [entry]}}
	findings := script_values_in_variables.deny with input as {"subject": subject}
	count(findings) == 1
}

test_allow_other_places if {
	entry := {"path": ["env", "NAME"], "expression": "inputs.name", "in_script": false}
	subject := {"address": "runs.steps[0]", "config": {}, "views": {"expressions": [entry]}}
	findings := script_values_in_variables.deny with input as {"subject": subject}
	findings == set()
}

package policies.github_actions.alternatives_can_be_chosen_test

import data.policies.github_actions.alternatives_can_be_chosen

_step(expression) := {"subject": {
	"address": "jobs.a.steps[0]",
	"config": {},
	"views": {"expressions": [{"path": ["run"], "expression": expression, "in_script": true}]},
}}

test_deny_first_value_that_counts_as_false if {
	every expression in ["github.ref == 'x' && '' || 'b'", "inputs.a && false || true", "inputs.a && 0 || 1"] {
		findings := alternatives_can_be_chosen.deny with input as _step(expression)
		findings == {{
			"message": "jobs.a.steps[0] has an expression whose first value never comes out",
			"path": ["run", expression],
		}}
	}
}

test_deny_environment_of_a_job if {
	job := {"subject": {"address": "jobs.a", "config": {"env": {"A": "${{ inputs.a && '' || 'b' }}", "B": 1}}, "views": {}}}
	findings := alternatives_can_be_chosen.deny with input as job
	{finding.path | some finding in findings} == {["env", "A"]}
}

test_allow_alternatives if {
	every expression in ["inputs.a && 'x' || ''", "inputs.a || 'b'", "inputs.a && inputs.b"] {
		findings := alternatives_can_be_chosen.deny with input as _step(expression)
		findings == set()
	}
}

package policies.github_actions.conditions_compare_whole_values_test

import data.policies.github_actions.conditions_compare_whole_values

_step(condition) := {"subject": {"address": "jobs.a.steps[0]", "config": {"if": condition}}}

test_deny_value_inside_a_text if {
	findings := conditions_compare_whole_values.deny with input as _step("contains('main release', github.ref_name)")
	findings == {{
		"message": "jobs.a.steps[0] looks for a value inside a text, of which every part passes",
		"path": ["if"],
	}}
}

test_allow_whole_values if {
	every condition in [
		"github.ref_name == 'main'",
		"contains(fromJSON('[\"main\", \"release\"]'), github.ref_name)",
		"contains(github.event.head_commit.message, '[skip]')",
		true,
	] {
		findings := conditions_compare_whole_values.deny with input as _step(condition)
		findings == set()
	}
	conditions_compare_whole_values.applies with input as _step("x")
}

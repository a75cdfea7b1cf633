package policies.github_actions.conditions_depend_on_something_test

import data.policies.github_actions.conditions_depend_on_something

_step(condition) := {"subject": {"address": "jobs.a.steps[0]", "config": {"if": condition}}}

test_deny_text_beside_an_expression if {
	every condition in [
		"${{ github.ref == 'x' }} && true",
		"${{ github.ref == 'x' }}\n",
		"${{ a }} || ${{ b }}",
		" ${{ a }}",
	] {
		findings := conditions_depend_on_something.deny with input as _step(condition)
		findings == {{"message": "jobs.a.steps[0] has a condition that is always true", "path": ["if"]}}
	}
}

test_allow_whole_expressions if {
	every condition in ["${{ github.ref == 'x' }}", "github.ref == 'x'", "always()\n", "${{ format('{0}', a) }}"] {
		findings := conditions_depend_on_something.deny with input as _step(condition)
		findings == set()
		conditions_depend_on_something.applies with input as _step(condition)
	}
	not conditions_depend_on_something.applies with input as _step(true)
}

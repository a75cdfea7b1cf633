package policies.github_actions.secrets_stay_masked_test

import data.policies.github_actions.secrets_stay_masked

_findings(expression) := findings if {
	entry := {"path": ["env", "USER"], "expression": expression}
	findings := secrets_stay_masked.deny with input as {"subject": {
		"address": "jobs.a.steps[0]",
		"views": {"expressions": [entry]},
	}}
}

test_deny_parts_of_a_secret if {
	every expression in ["fromJSON(secrets.LOGIN).user", "fromJson( secrets['LOGIN'] ).user"] {
		_findings(expression) == {{
			"message": "jobs.a.steps[0] takes a secret apart, so that its parts are not masked",
			"path": ["env", "USER", expression],
		}}
	}
}

test_allow_whole_secrets if {
	every expression in ["secrets.USER", "fromJSON(steps.a.outputs.b)"] {
		_findings(expression) == set()
	}
}

package policies.github_actions.secrets_passed_one_by_one_test

import data.policies.github_actions.secrets_passed_one_by_one

_findings(config, expressions) := findings if {
	findings := secrets_passed_one_by_one.deny with input as {"subject": {
		"address": "jobs.deploy",
		"config": config,
		"views": {"expressions": expressions},
	}}
}

test_deny_inherited if {
	_findings({"secrets": "inherit"}, []) == {{
		"message": "jobs.deploy hands all its secrets to the workflow that it calls",
		"path": ["secrets"],
	}}
}

test_deny_all_at_once if {
	message := "jobs.deploy reads all secrets at once"
	_findings({"env": {"ALL": "${{ toJSON(secrets) }}"}}, []) == {{"message": message, "path": ["env", "ALL"]}}
	every expression in ["format('{0}', toJson( secrets ))", "secrets[format('KEY_{0}', matrix.env)]"] {
		_findings({}, [{"path": ["with", "x"], "expression": expression}]) == {{
			"message": message,
			"path": ["with", "x"],
		}}
	}
}

test_allow_single_secrets if {
	every expression in ["secrets.TOKEN", "secrets['TOKEN']", "toJSON(secrets.TOKEN)", "needs.a.outputs.secrets"] {
		_findings({"secrets": {"token": "x"}, "env": {"A": 1}}, [{"path": ["x"], "expression": expression}]) == set()
	}
	_findings({"env": "x"}, []) == set()
}

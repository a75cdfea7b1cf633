package policies.gitlab_ci.variables_without_credentials_test

import data.policies.gitlab_ci.variables_without_credentials

_input(variables) := {"subject": {"address": "pipeline", "config": {"variables": variables}}}

test_deny_credential if {
	every value in ["hunter-two", {"value": "hunter-two"}] {
		findings := variables_without_credentials.deny with input as _input({"DEPLOY_TOKEN": value})
		findings == {{
			"message": "pipeline holds a credential in the variable DEPLOY_TOKEN",
			"path": ["variables", "DEPLOY_TOKEN"],
		}}
	}
}

test_deny_recognised_value if {
	findings := variables_without_credentials.deny with input as _input({"DATABASE": "postgres://shop:hunter-two@db/shop"})
	count(findings) == 1
}

test_allow_other_variables if {
	findings := variables_without_credentials.deny with input as _input({
		"DEPLOY_TOKEN": "$PROJECT_TOKEN",
		"POSTGRES_PASSWORD": "test",
		"STAGE": "test",
		"RETRIES": 3,
	})
	findings == set()
}

test_applies_to_variables if {
	variables_without_credentials.applies with input as _input({})
	not variables_without_credentials.applies with input as {"subject": {"config": {}}}
}

package policies.azure_pipelines.variables_without_credentials_test

import data.policies.azure_pipelines.variables_without_credentials

_input(variables) := {"subject": {"address": "pipeline", "config": {"variables": variables}}}

test_deny_credential if {
	mapped := variables_without_credentials.deny with input as _input({"deployToken": "hunter-two"})
	mapped == {{
		"message": "pipeline holds a credential in the variable deployToken",
		"path": ["variables", "deployToken"],
	}}
	listed := variables_without_credentials.deny with input as _input([{"name": "deployToken", "value": "hunter-two"}])
	{finding.path | some finding in listed} == {["variables", 0, "value"]}
}

test_deny_recognised_value if {
	findings := variables_without_credentials.deny with input as _input({"database": "postgres://shop:hunter-two@db/shop"})
	count(findings) == 1
}

test_allow_other_variables if {
	findings := variables_without_credentials.deny with input as _input([
		{"name": "deployToken", "value": "$(vaultToken)"},
		{"name": "npmToken", "value": "$[ dependencies.a.outputs['b.c'] ]"},
		{"group": "production"},
		{"name": "configuration", "value": "Release"},
	])
	findings == set()
}

# The variables of a pipeline without jobs are its own.
test_applies_to_variables if {
	variables_without_credentials.applies with input as _input({})
	not variables_without_credentials.applies with input as {"subject": {"address": "job", "config": {"variables": {}}}}
	not variables_without_credentials.applies with input as {"subject": {"address": "pipeline", "config": {}}}
}

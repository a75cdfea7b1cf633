package policies.azure_pipelines.transfers_verified_test

import data.policies.azure_pipelines.transfers_verified

_step(config, text) := {"subject": {
	"address": "steps[0]",
	"config": config,
	"views": {"scripts": [{"path": ["script"], "text": text}]},
}}

test_deny_unchecked_command if {
	findings := transfers_verified.deny with input as _step({}, "curl -k https://example.com")
	{finding.message | some finding in findings} == {"steps[0] does not check whom it talks to"}
}

test_deny_variable if {
	findings := transfers_verified.deny with input as _step({"env": {"NODE_TLS_REJECT_UNAUTHORIZED": "0"}}, "make")
	findings == {{
		"message": "steps[0] sets NODE_TLS_REJECT_UNAUTHORIZED, so that programs do not check whom they talk to",
		"path": ["env", "NODE_TLS_REJECT_UNAUTHORIZED"],
	}}
}

test_allow_checked if {
	findings := transfers_verified.deny with input as _step({"env": {"A": "1"}}, "curl https://example.com")
	findings == set()
}

test_deny_variables_of_the_pipeline if {
	every pair in [
		[{"GIT_SSL_NO_VERIFY": "true"}, ["variables", "GIT_SSL_NO_VERIFY"]],
		[[{"name": "GIT_SSL_NO_VERIFY", "value": 1}], ["variables", 0, "value"]],
	] {
		document := {"subject": {
			"type": "azure_pipelines.pipeline",
			"address": "pipeline",
			"config": {"variables": pair[0]},
			"views": {},
		}}
		findings := transfers_verified.deny with input as document
		{finding.path | some finding in findings} == {pair[1]}
		transfers_verified.applies with input as document
	}
	transfers_verified.applies with input as {"subject": {"type": "azure_pipelines.step", "config": {}}}
}

package policies.azure_pipelines.secrets_reach_scripts_by_env_test

import data.policies.azure_pipelines.secrets_reach_scripts_by_env

_step(name, in_script) := {"subject": {
	"address": "steps[0]",
	"config": {},
	"views": {
		"scripts": [{"path": ["script"], "text": "x"}],
		"macros": [{"path": ["script"], "name": name, "in_script": in_script}],
	},
}}

test_deny_pasted_token if {
	findings := secrets_reach_scripts_by_env.deny with input as _step("System.AccessToken", true)
	findings == {{
		"message": "steps[0] pastes the credential System.AccessToken into a script",
		"path": ["script", "$(System.AccessToken)"],
	}}
}

test_allow_environment_and_other_values if {
	secrets_reach_scripts_by_env.applies with input as _step("x", true)
	one := secrets_reach_scripts_by_env.deny with input as _step("System.AccessToken", false)
	one == set()
	other := secrets_reach_scripts_by_env.deny with input as _step("Build.BuildId", true)
	other == set()
}

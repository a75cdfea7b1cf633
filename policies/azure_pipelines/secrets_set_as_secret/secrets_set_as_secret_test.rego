package policies.azure_pipelines.secrets_set_as_secret_test

import data.policies.azure_pipelines.secrets_set_as_secret

_step(text) := {"subject": {
	"address": "steps[0]",
	"config": {},
	"views": {"scripts": [{"path": ["bash"], "text": text}]},
}}

test_deny_secret_in_the_open if {
	findings := secrets_set_as_secret.deny with input as _step("echo '##vso[task.setvariable variable=apiToken]'$(make-token)")
	findings == {{
		"message": "steps[0] sets the variable apiToken in the open",
		"path": ["bash", "##vso[task.setvariable variable=apiToken]"],
	}}
}

test_deny_value_in_the_script if {
	findings := secrets_set_as_secret.deny with input as _step("echo '##vso[task.setvariable variable=x;issecret=true]hunter-two'")
	{finding.message | some finding in findings} == {"steps[0] holds the value of the secret variable x"}
}

test_allow_other_settings if {
	every text in [
		"echo \"##vso[task.setvariable variable=apiToken;issecret=true]$TOKEN\"",
		"echo '##vso[task.setvariable variable=version]1.2.3'",
	] {
		secrets_set_as_secret.applies with input as _step(text)
		findings := secrets_set_as_secret.deny with input as _step(text)
		findings == set()
	}
	not secrets_set_as_secret.applies with input as _step("echo x")
}

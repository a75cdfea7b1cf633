package policies.terraform.github.secrets_not_in_state_test

import data.policies.terraform.github.secrets_not_in_state

_secret(config) := {"subject": {
	"type": "github_actions_secret",
	"address": "github_actions_secret.deploy",
	"config": config,
}}

test_deny_plain_text if {
	every config in [{"plaintext_value": "x"}, {"value": "x"}] {
		findings := secrets_not_in_state.deny with input as _secret(config)
		findings == {{
			"message": "github_actions_secret.deploy leaves its value in the state",
			"path": ["plaintext_value"],
		}}
	}
}

test_allow_encrypted if {
	every config in [{"encrypted_value": "x"}, {"value_encrypted": "x"}] {
		findings := secrets_not_in_state.deny with input as _secret(config)
		findings == set()
	}
}

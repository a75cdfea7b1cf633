package policies.terraform.github.runners_not_public_test

import data.policies.terraform.github.runners_not_public

_group(config) := {"subject": {
	"type": "github_actions_runner_group",
	"address": "github_actions_runner_group.build",
	"config": config,
}}

test_deny_public_repositories if {
	findings := runners_not_public.deny with input as _group({"allows_public_repositories": true})
	findings == {{
		"message": "github_actions_runner_group.build runs what strangers send",
		"path": ["allows_public_repositories"],
	}}
}

test_allow_private_repositories if {
	every config in [{}, {"allows_public_repositories": false}] {
		findings := runners_not_public.deny with input as _group(config)
		findings == set()
	}
}

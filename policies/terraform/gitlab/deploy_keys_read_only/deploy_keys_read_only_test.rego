package policies.terraform.gitlab.deploy_keys_read_only_test

import data.policies.terraform.gitlab.deploy_keys_read_only

_key(config) := {"subject": {"type": "gitlab_deploy_key", "address": "gitlab_deploy_key.this", "config": config}}

test_deny_push if {
	findings := deploy_keys_read_only.deny with input as _key({"can_push": true})
	findings == {{"message": "gitlab_deploy_key.this can push", "path": ["can_push"]}}
}

test_allow_reading if {
	every config in [{}, {"can_push": false}] {
		findings := deploy_keys_read_only.deny with input as _key(config)
		findings == set()
	}
}

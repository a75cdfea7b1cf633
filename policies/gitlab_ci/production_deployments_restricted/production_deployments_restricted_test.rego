package policies.gitlab_ci.production_deployments_restricted_test

import data.policies.gitlab_ci.production_deployments_restricted

_job(config) := {"subject": {
	"address": "job deploy",
	"config": object.union({"environment": {"name": "production"}}, config),
}}

test_deny_every_branch if {
	every config in [
		{},
		{"environment": "production"},
		{"rules": [{"if": "$CI_PIPELINE_SOURCE == \"push\""}]},
		{"only": ["branches"]},
		{"only": {"changes": ["x"]}},
	] {
		findings := production_deployments_restricted.deny with input as _job(config)
		findings == {{"message": "job deploy deploys to production from every branch", "path": ["environment"]}}
	}
}

test_allow_restricted if {
	every config in [
		{"when": "manual"},
		{"rules": [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}, {"when": "never"}]},
		{"rules": [{"if": "$CI_COMMIT_TAG"}]},
		{"only": ["tags"]},
		{"only": {"refs": ["main"]}},
	] {
		findings := production_deployments_restricted.deny with input as _job(config)
		findings == set()
	}
}

test_applies_to_production if {
	production_deployments_restricted.applies with input as _job({})
	not production_deployments_restricted.applies with input as _job({"environment": "staging"})
	not production_deployments_restricted.applies with input as _job({"environment": {"name": "prod", "action": "stop"}})
}

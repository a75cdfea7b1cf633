package policies.github_actions.checkout_credentials_dropped_test

import data.policies.github_actions.checkout_credentials_dropped

_step(uses, config) := {"subject": {"address": "jobs.a.steps[0]", "config": config, "views": {"uses": uses}}}

_checkout := {"owner": "actions", "repository": "checkout"}

test_deny_default if {
	every config in [{}, {"with": {"fetch-depth": 0}}, {"with": "${{ fromJSON(x) }}"}] {
		findings := checkout_credentials_dropped.deny with input as _step(_checkout, config)
		findings == {{"message": "jobs.a.steps[0] leaves the token of the job for later steps", "path": []}}
	}
}

test_deny_kept if {
	config := {"with": {"persist-credentials": true}}
	findings := checkout_credentials_dropped.deny with input as _step(_checkout, config)
	{finding.path | some finding in findings} == {["with", "persist-credentials"]}
}

test_deny_kept_on_some_events if {
	config := {"with": {"persist-credentials": "${{ github.event_name == 'push' }}"}}
	findings := checkout_credentials_dropped.deny with input as _step(_checkout, config)
	findings == {{
		"message": "jobs.a.steps[0] may leave the token of the job for later steps",
		"path": ["with", "persist-credentials"],
	}}
}

test_allow_dropped if {
	every value in [false, "false"] {
		config := {"with": {"persist-credentials": value}}
		findings := checkout_credentials_dropped.deny with input as _step(_checkout, config)
		findings == set()
	}
}

test_allow_other_actions if {
	checkout_credentials_dropped.applies with input as _step(_checkout, {})
	not checkout_credentials_dropped.applies with input as _step({"owner": "actions", "repository": "cache"}, {})
}

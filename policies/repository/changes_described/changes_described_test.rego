package policies.repository.changes_described_test

import data.policies.repository.changes_described

test_deny_none if {
	instance := {"subject": {"type": "repository", "address": "repository", "config": {"files": ["README.md"]}}}
	findings := changes_described.deny with input as instance
	findings == {{"message": "repository has no template for changes", "path": []}}
}

test_allow_github if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {"files": [".github/PULL_REQUEST_TEMPLATE.md"]},
	}}
	findings := changes_described.deny with input as instance
	findings == set()
}

test_allow_gitlab if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {"files": [".gitlab/merge_request_templates/Default.md"]},
	}}
	findings := changes_described.deny with input as instance
	findings == set()
}

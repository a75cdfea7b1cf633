package policies.repository.releases_list_their_parts_test

import data.policies.repository.releases_list_their_parts

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm publish", "tolerated": false}]},
	}}
	findings := releases_list_their_parts.deny with input as instance
	findings == {{"message": "repository publishes releases without a list of their components", "path": []}}
}

test_allow_made if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm publish", "tolerated": false}, {"path": "p", "system": "github_actions", "kind": "command", "text": "syft dir:. -o cyclonedx-json=sbom.json", "tolerated": false}]},
	}}
	findings := releases_list_their_parts.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm publish", "tolerated": false}]},
	}}
	releases_list_their_parts.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	not releases_list_their_parts.applies with input as instance_1
}

package policies.repository.licences_of_dependencies_checked_test

import data.policies.repository.licences_of_dependencies_checked

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm ci", "tolerated": false}]},
	}}
	findings := licences_of_dependencies_checked.deny with input as instance
	findings == {{"message": "repository has no pipeline that checks licences", "path": []}}
}

test_allow_check if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npx license-checker --onlyAllow MIT", "tolerated": false}]},
	}}
	findings := licences_of_dependencies_checked.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_name": {"package.json": ["package.json"]}, "pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "x", "tolerated": false}]},
	}}
	licences_of_dependencies_checked.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_name": {"package.json": ["examples/package.json"]}, "pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "x", "tolerated": false}]},
	}}
	not licences_of_dependencies_checked.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_name": {"package.json": ["package.json"]}, "pipeline_steps": []},
	}}
	not licences_of_dependencies_checked.applies with input as instance_2
}

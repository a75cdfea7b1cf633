package policies.repository.pipeline_scans_dependencies_test

import data.policies.repository.pipeline_scans_dependencies

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	findings := pipeline_scans_dependencies.deny with input as instance
	findings == {{"message": "repository has no pipeline that looks for weak dependencies", "path": []}}
}

test_deny_ignored if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm audit --audit-level=high", "tolerated": true}]},
	}}
	findings := pipeline_scans_dependencies.deny with input as instance
	findings == {{"message": "repository has no pipeline that looks for weak dependencies", "path": []}}
}

test_allow_scan if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm audit --audit-level=high", "tolerated": false}]},
	}}
	findings := pipeline_scans_dependencies.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	pipeline_scans_dependencies.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": []},
	}}
	not pipeline_scans_dependencies.applies with input as instance_1
}

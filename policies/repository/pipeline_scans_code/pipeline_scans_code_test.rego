package policies.repository.pipeline_scans_code_test

import data.policies.repository.pipeline_scans_code

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	findings := pipeline_scans_code.deny with input as instance
	findings == {{"message": "repository has no pipeline that analyses its code", "path": []}}
}

test_deny_ignored if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "semgrep ci", "tolerated": true}]},
	}}
	findings := pipeline_scans_code.deny with input as instance
	findings == {{"message": "repository has no pipeline that analyses its code", "path": []}}
}

test_allow_scan if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "semgrep ci", "tolerated": false}]},
	}}
	findings := pipeline_scans_code.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	pipeline_scans_code.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": []},
	}}
	not pipeline_scans_code.applies with input as instance_1
}

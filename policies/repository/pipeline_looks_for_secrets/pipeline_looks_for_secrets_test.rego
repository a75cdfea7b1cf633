package policies.repository.pipeline_looks_for_secrets_test

import data.policies.repository.pipeline_looks_for_secrets

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	findings := pipeline_looks_for_secrets.deny with input as instance
	findings == {{"message": "repository has no pipeline that looks for secrets", "path": []}}
}

test_deny_ignored if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "gitleaks detect --redact", "tolerated": true}]},
	}}
	findings := pipeline_looks_for_secrets.deny with input as instance
	findings == {{"message": "repository has no pipeline that looks for secrets", "path": []}}
}

test_allow_scan if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "gitleaks detect --redact", "tolerated": false}]},
	}}
	findings := pipeline_looks_for_secrets.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	pipeline_looks_for_secrets.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": []},
	}}
	not pipeline_looks_for_secrets.applies with input as instance_1
}

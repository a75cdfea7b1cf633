package policies.repository.releases_signed_test

import data.policies.repository.releases_signed

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm publish", "tolerated": false}]},
	}}
	findings := releases_signed.deny with input as instance
	findings == {{"message": "repository publishes releases that are not signed", "path": []}}
}

test_allow_made if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm publish", "tolerated": false}, {"path": "p", "system": "github_actions", "kind": "command", "text": "cosign sign-blob --yes dist.tar.gz", "tolerated": false}]},
	}}
	findings := releases_signed.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "npm publish", "tolerated": false}]},
	}}
	releases_signed.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	not releases_signed.applies with input as instance_1
}

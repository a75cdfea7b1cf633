package policies.repository.settings_protect_branches_test

import data.policies.repository.settings_protect_branches

test_deny_none if {
	every branch in [{"name": "main", "protection": null}, {"name": "main"}] {
		instance := {"subject": {
			"type": "github.settings", "address": "github.settings",
			"config": {"branches": [branch]},
		}}
		findings := settings_protect_branches.deny with input as instance
		findings == {{"message": "github.settings leaves the branch main without protection", "path": ["branches", 0]}}
	}
}

test_deny_gaps if {
	instance := {"subject": {
		"type": "github.settings", "address": "github.settings",
		"config": {"branches": [{"name": "main", "protection": {"required_pull_request_reviews": {}, "required_status_checks": {}, "enforce_admins": false, "allow_force_pushes": true}}]},
	}}
	findings := settings_protect_branches.deny with input as instance
	findings == {{"message": "github.settings leaves the branch main open to administrators", 
		"path": ["branches", 0, "protection", "enforce_admins"]}, {"message": "github.settings leaves the branch main open to force pushes", 
		"path": ["branches", 0, "protection", "allow_force_pushes"]}}
}

test_allow_protected if {
	instance := {"subject": {
		"type": "github.settings", "address": "github.settings",
		"config": {"branches": [{"name": "main", "protection": {"required_pull_request_reviews": {}, "required_status_checks": {}, "enforce_admins": true}}]},
	}}
	findings := settings_protect_branches.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {"type": "github.settings", "address": "github.settings", "config": {"branches": []}}}
	settings_protect_branches.applies with input as instance_0
	instance_1 := {"subject": {"type": "github.settings", "address": "github.settings", "config": {}}}
	not settings_protect_branches.applies with input as instance_1
}

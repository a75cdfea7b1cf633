package policies.terraform.gitlab.pushes_restricted_test

import data.policies.terraform.gitlab.pushes_restricted

test_deny_developer if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {"push_access_level": "developer"},
	}}
	findings := pushes_restricted.deny with input as instance
	findings == {{"message": "gitlab_branch_protection.this lets developers push without a merge request", 
		"path": ["push_access_level"]}}
}

test_allow_nobody if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {"push_access_level": "no one"},
	}}
	findings := pushes_restricted.deny with input as instance
	findings == set()
}

test_allow_default if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {},
	}}
	findings := pushes_restricted.deny with input as instance
	findings == set()
}

package policies.terraform.gitlab.history_kept_test

import data.policies.terraform.gitlab.history_kept

test_deny_force_push if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {"allow_force_push": true},
	}}
	findings := history_kept.deny with input as instance
	findings == {{"message": "gitlab_branch_protection.this takes force pushes", "path": ["allow_force_push"]}}
}

test_allow_default if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {},
	}}
	findings := history_kept.deny with input as instance
	findings == set()
}

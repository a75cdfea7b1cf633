package policies.terraform.gitlab.code_owners_review_test

import data.policies.terraform.gitlab.code_owners_review

test_deny_default if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {},
	}}
	findings := code_owners_review.deny with input as instance
	findings == {{"message": "gitlab_branch_protection.this takes changes that no code owner has approved", 
		"path": ["code_owner_approval_required"]}}
}

test_allow_needed if {
	instance := {"subject": {
		"type": "gitlab_branch_protection", "address": "gitlab_branch_protection.this",
		"config": {"code_owner_approval_required": true},
	}}
	findings := code_owners_review.deny with input as instance
	findings == set()
}

package policies.terraform.gitlab.authors_do_not_approve_test

import data.policies.terraform.gitlab.authors_do_not_approve

test_deny_author if {
	instance := {"subject": {
		"type": "gitlab_project_level_mr_approvals", "address": "gitlab_project_level_mr_approvals.this",
		"config": {"merge_requests_author_approval": true, "merge_requests_disable_committers_approval": true, "disable_overriding_approvers_per_merge_request": true, "reset_approvals_on_push": true},
	}}
	findings := authors_do_not_approve.deny with input as instance
	findings == {{"message": "gitlab_project_level_mr_approvals.this: authors approve their own changes", 
		"path": ["merge_requests_author_approval"]}}
}

test_deny_after_push if {
	instance := {"subject": {
		"type": "gitlab_project_level_mr_approvals", "address": "gitlab_project_level_mr_approvals.this",
		"config": {"merge_requests_disable_committers_approval": true, "disable_overriding_approvers_per_merge_request": true},
	}}
	findings := authors_do_not_approve.deny with input as instance
	findings == {{"message": "gitlab_project_level_mr_approvals.this: approvals hold after another push", 
		"path": ["reset_approvals_on_push"]}}
}

test_allow_apart if {
	instance := {"subject": {
		"type": "gitlab_project_level_mr_approvals", "address": "gitlab_project_level_mr_approvals.this",
		"config": {"merge_requests_disable_committers_approval": true, "disable_overriding_approvers_per_merge_request": true, "reset_approvals_on_push": true},
	}}
	findings := authors_do_not_approve.deny with input as instance
	findings == set()
}

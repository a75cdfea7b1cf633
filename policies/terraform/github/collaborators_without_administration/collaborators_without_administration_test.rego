package policies.terraform.github.collaborators_without_administration_test

import data.policies.terraform.github.collaborators_without_administration

test_deny_admin if {
	instance := {"subject": {
		"type": "github_repository_collaborator", "address": "github_repository_collaborator.this",
		"config": {"permission": "admin"},
	}}
	findings := collaborators_without_administration.deny with input as instance
	findings == {{"message": "github_repository_collaborator.this lets a single person administer the repository", 
		"path": ["permission"]}}
}

test_deny_user if {
	instance := {"subject": {
		"type": "github_repository_collaborators", "address": "github_repository_collaborators.this",
		"config": {"user": [{"permission": "admin"}]},
	}}
	findings := collaborators_without_administration.deny with input as instance
	findings == {{"message": "github_repository_collaborators.this lets a single person administer the repository", 
		"path": ["user", 0, "permission"]}}
}

test_allow_push if {
	instance := {"subject": {
		"type": "github_repository_collaborator", "address": "github_repository_collaborator.this",
		"config": {"permission": "push"},
	}}
	findings := collaborators_without_administration.deny with input as instance
	findings == set()
}

package policies.terraform.gitlab.projects_private_test

import data.policies.terraform.gitlab.projects_private

test_deny_public if {
	instance := {"subject": {
		"type": "gitlab_project", "address": "gitlab_project.this",
		"config": {"name": "a", "visibility_level": "public"},
	}}
	findings := projects_private.deny with input as instance
		with data.parameters as {"ANX-TF-GL-0004": {"public_projects": ["handbook"]}}
	findings == {{"message": "gitlab_project.this is open to everyone", "path": ["visibility_level"]}}
}

test_allow_private if {
	instance := {"subject": {
		"type": "gitlab_project", "address": "gitlab_project.this",
		"config": {"name": "a", "visibility_level": "private"},
	}}
	findings := projects_private.deny with input as instance
		with data.parameters as {"ANX-TF-GL-0004": {"public_projects": ["handbook"]}}
	findings == set()
}

test_allow_on_purpose if {
	instance := {"subject": {
		"type": "gitlab_project", "address": "gitlab_project.this",
		"config": {"name": "handbook", "visibility_level": "public"},
	}}
	findings := projects_private.deny with input as instance
		with data.parameters as {"ANX-TF-GL-0004": {"public_projects": ["handbook"]}}
	findings == set()
}

package policies.terraform.github.repositories_private_test

import data.policies.terraform.github.repositories_private

test_deny_public if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"name": "a", "visibility": "public"},
	}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == {{"message": "github_repository.this is open to everyone", "path": ["visibility"]}}
}

test_deny_private_false if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"name": "a", "private": false},
	}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == {{"message": "github_repository.this is open to everyone", "path": ["private"]}}
}

test_deny_default if {
	instance := {"subject": {"type": "github_repository", "address": "github_repository.this", "config": {"name": "a"}}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == {{"message": "github_repository.this is open to everyone", "path": []}}
}

test_allow_private if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"visibility": "private"},
	}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == set()
}

test_allow_internal if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"visibility": "internal"},
	}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == set()
}

test_allow_old_key if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"private": true},
	}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == set()
}

test_allow_on_purpose if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"name": "handbook", "visibility": "public"},
	}}
	findings := repositories_private.deny with input as instance
		with data.parameters as {"ANX-TF-GH-0001": {"public_repositories": ["handbook"]}}
	findings == set()
}

package policies.terraform.github.secret_scanning_on_test

import data.policies.terraform.github.secret_scanning_on

test_deny_off if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"security_and_analysis": [{"secret_scanning": [{"status": "disabled"}]}]},
	}}
	findings := secret_scanning_on.deny with input as instance
	findings == {{"message": "github_repository.this switches off secret_scanning", 
		"path": ["security_and_analysis", 0, "secret_scanning", 0, "status"]}}
}

test_allow_on if {
	instance := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"security_and_analysis": [{"secret_scanning": [{"status": "enabled"}]}]},
	}}
	findings := secret_scanning_on.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "github_repository", "address": "github_repository.this",
		"config": {"security_and_analysis": [{}]},
	}}
	secret_scanning_on.applies with input as instance_0
	instance_1 := {"subject": {"type": "github_repository", "address": "github_repository.this", "config": {}}}
	not secret_scanning_on.applies with input as instance_1
}

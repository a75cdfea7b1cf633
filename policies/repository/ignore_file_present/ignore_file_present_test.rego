package policies.repository.ignore_file_present_test

import data.policies.repository.ignore_file_present

test_deny_no_ignore_file if {
	instance := {"subject": {"type": "repository", "address": "repository", "config": {"files": ["a"]}}}
	findings := ignore_file_present.deny with input as instance
	findings == {{"message": "repository has no .gitignore", "path": []}}
}

test_deny_no_ignore_file_for_docker if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {"files": [".gitignore", "Dockerfile"]},
	}}
	findings := ignore_file_present.deny with input as instance
	findings == {{"message": "repository has a Dockerfile and no .dockerignore", "path": []}}
}

test_allow_both if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {"files": [".dockerignore", ".gitignore", "Dockerfile"]},
	}}
	findings := ignore_file_present.deny with input as instance
	findings == set()
}

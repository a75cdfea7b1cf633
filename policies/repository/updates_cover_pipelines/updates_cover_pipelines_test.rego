package policies.repository.updates_cover_pipelines_test

import data.policies.repository.updates_cover_pipelines

test_deny_actions if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"workflows": [1], "dependabot": {"updates": [{"package-ecosystem": "npm"}]}},
	}}
	findings := updates_cover_pipelines.deny with input as instance
	findings == {{"message": "repository does not update what it takes from github-actions", "path": []}}
}

test_deny_images_and_providers if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"workflows": [], "by_name": {"dockerfile": ["Dockerfile"]}, "by_extension": {"tf": ["main.tf"]}, "dependabot": {"updates": [{"package-ecosystem": "npm"}]}},
	}}
	findings := updates_cover_pipelines.deny with input as instance
	findings == {{"message": "repository does not update what it takes from docker", 
		"path": []}, {"message": "repository does not update what it takes from terraform", 
		"path": []}}
}

test_allow_all if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"workflows": [1], "by_extension": {"tf": ["main.tf"]}, "dependabot": {"updates": [{"package-ecosystem": "github-actions"}, {"package-ecosystem": "opentofu"}]}},
	}}
	findings := updates_cover_pipelines.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"workflows": [1], "dependabot": {"updates": []}},
	}}
	updates_cover_pipelines.applies with input as instance_0
	instance_1 := {"subject": {"type": "repository", "address": "repository", "config": {}, "views": {"workflows": [1]}}}
	not updates_cover_pipelines.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"workflows": [], "dependabot": {"updates": []}},
	}}
	not updates_cover_pipelines.applies with input as instance_2
}

package policies.repository.pipeline_scans_images_test

import data.policies.repository.pipeline_scans_images

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	findings := pipeline_scans_images.deny with input as instance
	findings == {{"message": "repository builds images that no pipeline scans", "path": []}}
}

test_allow_scan if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "trivy image shop:1", "tolerated": false}]},
	}}
	findings := pipeline_scans_images.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_name": {"dockerfile": ["Dockerfile"]}, "pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	pipeline_scans_images.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_name": {"dockerfile": ["tests/Dockerfile"]}, "pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	not pipeline_scans_images.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_name": {"dockerfile": ["Dockerfile"]}, "pipeline_steps": []},
	}}
	not pipeline_scans_images.applies with input as instance_2
}

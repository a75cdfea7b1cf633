package policies.repository.active_tests_off_production_test

import data.policies.repository.active_tests_off_production

test_deny_scan if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "nuclei -u https://shop.prod.example.com", "tolerated": false}]},
	}}
	findings := active_tests_off_production.deny with input as instance
	findings == {{"message": "repository runs active tests on production in p", "path": []}}
}

test_allow_test_system if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "nuclei -u https://shop.test.example.com", "tolerated": false}]},
	}}
	findings := active_tests_off_production.deny with input as instance
	findings == set()
}

test_allow_before_production if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "k6 run -e HOST=pre-prod.example.com x.js", "tolerated": false}]},
	}}
	findings := active_tests_off_production.deny with input as instance
	findings == set()
}

test_allow_others if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "curl https://www.example.com", "tolerated": false}, {"path": "p", "system": "github_actions", "kind": "component", "text": "nuclei prod", "tolerated": false}]},
	}}
	findings := active_tests_off_production.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	active_tests_off_production.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": []},
	}}
	not active_tests_off_production.applies with input as instance_1
}

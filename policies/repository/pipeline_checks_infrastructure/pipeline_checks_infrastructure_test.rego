package policies.repository.pipeline_checks_infrastructure_test

import data.policies.repository.pipeline_checks_infrastructure

test_deny_none if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "terraform plan", "tolerated": false}]},
	}}
	findings := pipeline_checks_infrastructure.deny with input as instance
	findings == {{"message": "repository holds infrastructure that no pipeline checks", "path": []}}
}

test_allow_check if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "checkov -d .", "tolerated": false}]},
	}}
	findings := pipeline_checks_infrastructure.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_extension": {"tf": ["infra/main.tf"]}, "pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	pipeline_checks_infrastructure.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_extension": {"tf": ["examples/main.tf"]}, "pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	not pipeline_checks_infrastructure.applies with input as instance_1
	instance_2 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"by_extension": {"tf": ["main.tf"]}, "pipeline_steps": []},
	}}
	not pipeline_checks_infrastructure.applies with input as instance_2
}

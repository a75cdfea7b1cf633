package policies.repository.pipeline_tests_without_production_data_test

import data.policies.repository.pipeline_tests_without_production_data

test_deny_copy if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "pg_dump -h db.prod.example.com shop > x.sql", "tolerated": false}]},
	}}
	findings := pipeline_tests_without_production_data.deny with input as instance
	findings == {{"message": "repository copies production data in p", "path": []}}
}

test_allow_masked if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "pg_dump -h db.prod.example.com shop | greenmask mask > x.sql", "tolerated": false}]},
	}}
	findings := pipeline_tests_without_production_data.deny with input as instance
	findings == set()
}

test_allow_schema if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "pg_dump --schema-only -h db.prod shop", "tolerated": false}]},
	}}
	findings := pipeline_tests_without_production_data.deny with input as instance
	findings == set()
}

test_allow_backup if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "pg_dump -h db.prod shop > x\naws s3 cp x s3://b/", "tolerated": false}]},
	}}
	findings := pipeline_tests_without_production_data.deny with input as instance
	findings == set()
}

test_allow_other if {
	instance := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "pg_dump -h db.test shop", "tolerated": false}, {"path": "p", "system": "github_actions", "kind": "component", "text": "pg_dump@prod", "tolerated": false}]},
	}}
	findings := pipeline_tests_without_production_data.deny with input as instance
	findings == set()
}

test_applies if {
	instance_0 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": [{"path": "p", "system": "github_actions", "kind": "command", "text": "make", "tolerated": false}]},
	}}
	pipeline_tests_without_production_data.applies with input as instance_0
	instance_1 := {"subject": {
		"type": "repository", "address": "repository",
		"config": {},
		"views": {"pipeline_steps": []},
	}}
	not pipeline_tests_without_production_data.applies with input as instance_1
}

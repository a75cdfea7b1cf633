package policies.arm.storage_queue_logging_test

import data.policies.arm.storage_queue_logging

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_record_every_request_to_the_que if {
	every config in [{"properties": {"logs": [{"category": "StorageRead", "enabled": true}]}}] {
		findings := storage_queue_logging.deny with input as object.union(_input("microsoft.insights/diagnosticsettings", config), {"related": {"microsoft.storage/storageaccounts/queueservices": [{"name": "default", "config": {}}]}})
		findings == {{"message": "x.main does not record every request", "path": ["properties", "logs"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"logs": [{"categoryGroup": "allLogs", "enabled": true}]}}] {
		findings := storage_queue_logging.deny with input as _input("microsoft.insights/diagnosticsettings", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [
		{
			"properties": {
				"logs": [
					{
						"category": "StorageRead",
						"enabled": true
					},
					{
						"category": "StorageWrite",
						"enabled": true
					},
					{
						"category": "StorageDelete",
						"enabled": true
					}
				]
			}
		},
	] {
		findings := storage_queue_logging.deny with input as object.union(_input("microsoft.insights/diagnosticsettings", config), {"related": {"microsoft.storage/storageaccounts/queueservices": [{"name": "q/default", "config": {}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{"properties": {"logs": [{"categoryGroup": "allLogs", "enabled": true}]}}] {
		findings := storage_queue_logging.deny with input as object.union(_input("microsoft.insights/diagnosticsettings", config), {"related": {"microsoft.storage/storageaccounts/queueservices": [{"name": "q/default", "config": {}}]}})
		findings == set()
	}
}

test_deny_other_services if {
	every service in ["blobservices", "fileservices", "tableservices"] {
		type := concat("/", ["microsoft.storage/storageaccounts", service])
		config := {"properties": {"logs": [{"category": "StorageRead", "enabled": false}]}}
		findings := storage_queue_logging.deny with input as object.union(
			_input("microsoft.insights/diagnosticsettings", config),
			{"related": {type: [{"name": "q/default", "config": {}}]}},
		)
		findings == {{"message": "x.main does not record every request", "path": ["properties", "logs"]}}
	}
}

test_deny_extension_of_a_service if {
	config := {"properties": {"logs": [{"category": "StorageRead", "enabled": false}]}}
	findings := storage_queue_logging.deny with input as object.union(
		_input("microsoft.insights/diagnosticsettings", config),
		{"subject": {"views": {"extends": "microsoft.storage/storageaccounts/tableservices"}}},
	)
	findings == {{"message": "x.main does not record every request", "path": ["properties", "logs"]}}
}

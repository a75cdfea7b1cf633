package policies.terraform.azure.storage_queue_logging_test

import data.policies.terraform.azure.storage_queue_logging

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_log_every_request_to_its_queues if {
	every config in [{}, {"queue_properties": [{"logging": [{"read": true, "write": false, "delete": true}]}]}] {
		findings := storage_queue_logging.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main does not log every request to its queues", "path": ["queue_properties", 0, "logging", 0]}}
	}
}

test_allow_2 if {
	every config in [{"queue_properties": [{"logging": [{"read": true, "write": true, "delete": true}]}]}] {
		findings := storage_queue_logging.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := storage_queue_logging.deny with input as object.union(_input("azurerm_storage_account", config), {"related": {"azurerm_monitor_diagnostic_setting": [{"config": {"name": "logs"}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{}] {
		findings := storage_queue_logging.deny with input as object.union(_input("azurerm_storage_account", config), {"related": {"azurerm_storage_account_queue_properties": [{"config": {"logging": [{"version": "1.0", "read": true, "write": true, "delete": true}]}}]}})
		findings == set()
	}
}

test_deny_5_does_not_log_every_request_to_the_queues if {
	every config in [{"logging": [{"read": true, "write": false, "delete": true}]}] {
		findings := storage_queue_logging.deny with input as _input("azurerm_storage_account_queue_properties", config)
		findings == {{"message": "x.main does not log every request to the queues", "path": ["logging", 0]}}
	}
}

test_allow_6 if {
	every config in [{"logging": [{"read": true, "write": true, "delete": true}]}] {
		findings := storage_queue_logging.deny with input as _input("azurerm_storage_account_queue_properties", config)
		findings == set()
	}
}

test_applies_to_accounts_with_queues if {
	storage_queue_logging.applies with input as _input("azurerm_storage_account_queue_properties", {})
	storage_queue_logging.applies with input as _input("azurerm_storage_account", {})
	not storage_queue_logging.applies with input as _input("azurerm_storage_account", {"account_kind": "BlobStorage"})
}

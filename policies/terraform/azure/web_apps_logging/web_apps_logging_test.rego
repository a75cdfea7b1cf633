package policies.terraform.azure.web_apps_logging_test

import data.policies.terraform.azure.web_apps_logging

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_log_requests if {
	every config in [{}, {"logs": [{"detailed_error_messages": true}]}] {
		findings := web_apps_logging.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not log requests", "path": ["logs", 0, "http_logs"]}}
	}
}

test_allow_2 if {
	every config in [
		{"logs": [{"http_logs": [{"file_system": [{"retention_in_days": 90, "retention_in_mb": 35}]}]}]},
	] {
		findings := web_apps_logging.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

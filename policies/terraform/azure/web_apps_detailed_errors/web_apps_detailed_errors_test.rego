package policies.terraform.azure.web_apps_detailed_errors_test

import data.policies.terraform.azure.web_apps_detailed_errors

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_record_detailed_errors if {
	every config in [
		{},
		{"logs": [{"detailed_error_messages": false}]},
		{"logs": [{"detailed_error_messages": ["x"]}]},
	] {
		findings := web_apps_detailed_errors.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not record detailed errors", "path": ["logs", 0, "detailed_error_messages"]}}
	}
}

test_deny_2_does_not_record_detailed_errors if {
	every config in [{"logs": [{"detailed_error_messages_enabled": false}]}] {
		findings := web_apps_detailed_errors.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not record detailed errors", "path": ["logs", 0, "detailed_error_messages_enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"logs": [{"detailed_error_messages": true}]},
		{"logs": [{"detailed_error_messages_enabled": true}]},
	] {
		findings := web_apps_detailed_errors.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

package policies.terraform.azure.function_apps_logging_test

import data.policies.terraform.azure.function_apps_logging

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_log_its_runs if {
	every config in [{"builtin_logging_enabled": false}] {
		findings := function_apps_logging.deny with input as _input("azurerm_function_app", config)
		findings == {{"message": "x.main does not log its runs", "path": ["builtin_logging_enabled"]}}
	}
}

test_deny_2_does_not_log_its_runs if {
	every config in [{"enable_builtin_logging": false}] {
		findings := function_apps_logging.deny with input as _input("azurerm_function_app", config)
		findings == {{"message": "x.main does not log its runs", "path": ["enable_builtin_logging"]}}
	}
}

test_allow_3 if {
	every config in [
		{"builtin_logging_enabled": true},
		{"enable_builtin_logging": true},
		{},
		{"builtin_logging_enabled": ["x"]},
	] {
		findings := function_apps_logging.deny with input as _input("azurerm_function_app", config)
		findings == set()
	}
}

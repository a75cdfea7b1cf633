package policies.terraform.azure.web_apps_failed_requests_test

import data.policies.terraform.azure.web_apps_failed_requests

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_trace_failed_requests if {
	every config in [
		{},
		{"logs": [{"failed_request_tracing": false}]},
		{"logs": [{"failed_request_tracing": ["x"]}]},
	] {
		findings := web_apps_failed_requests.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not trace failed requests", "path": ["logs", 0, "failed_request_tracing"]}}
	}
}

test_deny_2_does_not_trace_failed_requests if {
	every config in [{"logs": [{"failed_request_tracing_enabled": false}]}] {
		findings := web_apps_failed_requests.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not trace failed requests", "path": ["logs", 0, "failed_request_tracing_enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"logs": [{"failed_request_tracing": true}]},
		{"logs": [{"failed_request_tracing_enabled": true}]},
	] {
		findings := web_apps_failed_requests.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

package policies.arm.web_apps_failed_requests_test

import data.policies.arm.web_apps_failed_requests

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_trace_failed_requests if {
	every config in [
		{},
		{"properties": {"siteConfig": {"requestTracingEnabled": false}}},
		{"properties": {"siteConfig": {"requestTracingEnabled": ["x"]}}},
	] {
		findings := web_apps_failed_requests.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main does not trace failed requests", "path": ["properties", "siteConfig", "requestTracingEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"requestTracingEnabled": true}}}] {
		findings := web_apps_failed_requests.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_failed_requests.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "a/logs", "config": {"properties": {"failedRequestsTracing": {"enabled": true}}}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_failed_requests.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "web", "config": {"properties": {"requestTracingEnabled": true}}}]}})
		findings == set()
	}
}

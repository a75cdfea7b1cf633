package policies.arm.web_apps_logging_test

import data.policies.arm.web_apps_logging

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_log_requests if {
	every config in [
		{},
		{"properties": {"siteConfig": {"httpLoggingEnabled": false}}},
		{"properties": {"siteConfig": {"httpLoggingEnabled": ["x"]}}},
	] {
		findings := web_apps_logging.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main does not log requests", "path": ["properties", "siteConfig", "httpLoggingEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"httpLoggingEnabled": true}}}] {
		findings := web_apps_logging.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_logging.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "a/logs", "config": {"properties": {"httpLogs": {"fileSystem": {"enabled": true}}}}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_logging.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "web", "config": {"properties": {"httpLoggingEnabled": true}}}]}})
		findings == set()
	}
}

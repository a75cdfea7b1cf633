package policies.arm.web_apps_http2_test

import data.policies.arm.web_apps_http2

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_speak_http_2 if {
	every config in [
		{},
		{"properties": {"siteConfig": {"http20Enabled": false}}},
		{"properties": {"siteConfig": {"http20Enabled": ["x"]}}},
	] {
		findings := web_apps_http2.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main does not speak HTTP/2", "path": ["properties", "siteConfig", "http20Enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"http20Enabled": true}}}] {
		findings := web_apps_http2.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_http2.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "web", "config": {"properties": {"http20Enabled": true}}}]}})
		findings == set()
	}
}

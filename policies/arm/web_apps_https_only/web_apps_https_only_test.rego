package policies.arm.web_apps_https_only_test

import data.policies.arm.web_apps_https_only

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_serves_plain_http if {
	every config in [{}, {"properties": {"httpsOnly": false}}, {"properties": {"httpsOnly": ["x"]}}] {
		findings := web_apps_https_only.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["properties", "httpsOnly"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"httpsOnly": true}}] {
		findings := web_apps_https_only.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

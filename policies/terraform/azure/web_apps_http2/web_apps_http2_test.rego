package policies.terraform.azure.web_apps_http2_test

import data.policies.terraform.azure.web_apps_http2

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_speak_http_2 if {
	every config in [
		{},
		{"site_config": [{"http2_enabled": false}]},
		{"site_config": [{"http2_enabled": ["x"]}]},
	] {
		findings := web_apps_http2.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not speak HTTP/2", "path": ["site_config", 0, "http2_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"site_config": [{"http2_enabled": true}]}] {
		findings := web_apps_http2.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

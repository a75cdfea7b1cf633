package policies.terraform.azure.web_apps_remote_debugging_off_test

import data.policies.terraform.azure.web_apps_remote_debugging_off

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_can_be_debugged_from_afar if {
	every config in [
		{"site_config": [{"remote_debugging_enabled": true}]},
		{"site_config": [{"remote_debugging_enabled": "true"}]},
	] {
		findings := web_apps_remote_debugging_off.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main can be debugged from afar", "path": ["site_config", 0, "remote_debugging_enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"site_config": [{"remote_debugging_enabled": false}]},
		{},
		{"site_config": [{"remote_debugging_enabled": ["x"]}]},
	] {
		findings := web_apps_remote_debugging_off.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

package policies.terraform.azure.web_apps_authentication_test

import data.policies.terraform.azure.web_apps_authentication

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_lets_everyone_in if {
	every config in [{}, {"auth_settings": [{"enabled": false}]}, {"auth_settings": [{"enabled": ["x"]}]}] {
		findings := web_apps_authentication.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main lets everyone in", "path": ["auth_settings", 0, "enabled"]}}
	}
}

test_deny_2_lets_everyone_in if {
	every config in [{"auth_settings_v2": [{"auth_enabled": false}]}] {
		findings := web_apps_authentication.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main lets everyone in", "path": ["auth_settings_v2", 0, "auth_enabled"]}}
	}
}

test_allow_3 if {
	every config in [{"auth_settings": [{"enabled": true}]}, {"auth_settings_v2": [{"auth_enabled": true}]}] {
		findings := web_apps_authentication.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

package policies.arm.web_apps_authentication_test

import data.policies.arm.web_apps_authentication

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_lets_everyone_in if {
	every config in [{}, {"properties": {"siteConfig": {"siteAuthSettings": {"enabled": false}}}}] {
		findings := web_apps_authentication.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main lets everyone in", "path": ["properties", "siteConfig", "siteAuthSettings", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"siteAuthSettings": {"enabled": true}}}}] {
		findings := web_apps_authentication.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := web_apps_authentication.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "a/authsettings", "config": {"properties": {"enabled": true}}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{}] {
		findings := web_apps_authentication.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "a/authsettings", "config": {"properties": {"platform": {"enabled": true}}}}]}})
		findings == set()
	}
}

test_allow_5_with_related if {
	every config in [{}] {
		findings := web_apps_authentication.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "a/authsettings", "config": {"properties": {"siteAuthSettingsEnabled": true}}}]}})
		findings == set()
	}
}

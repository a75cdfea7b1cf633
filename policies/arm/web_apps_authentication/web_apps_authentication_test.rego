package policies.arm.web_apps_authentication_test

import data.policies.arm.web_apps_authentication

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

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

test_deny_6_lets_everyone_in if {
	every config in [{"properties": {"platform": {"enabled": false}}}] {
		findings := web_apps_authentication.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main lets everyone in", "path": ["properties", "platform", "enabled"]}}
	}
}

test_deny_7_lets_everyone_in if {
	every config in [{"properties": {"siteAuthSettingsEnabled": false}}] {
		findings := web_apps_authentication.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main lets everyone in", "path": ["properties", "siteAuthSettingsEnabled"]}}
	}
}

test_allow_8 if {
	every config in [
		{"properties": {"platform": {"enabled": true}}},
		{"properties": {"siteAuthSettingsEnabled": true}},
		{},
		{"properties": {"platform": {"enabled": ["x"]}}},
	] {
		findings := web_apps_authentication.deny with input as _input("microsoft.web/sites/config", config)
		findings == set()
	}
}

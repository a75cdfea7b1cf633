package policies.arm.web_apps_cors_test

import data.policies.arm.web_apps_cors

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_may_be_called_from_every_site if {
	every config in [{"properties": {"siteConfig": {"cors": {"allowedOrigins": ["*"]}}}}] {
		findings := web_apps_cors.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main may be called from every site", "path": ["properties", "siteConfig", "cors", "allowedOrigins"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"siteConfig": {"cors": {"allowedOrigins": ["https://shop.example"]}}}},
		{},
		{"properties": {"siteConfig": {"cors": {"allowedOrigins": ["x"]}}}},
	] {
		findings := web_apps_cors.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_deny_settings_of_their_own if {
	every config in [
		{"properties": {"cors": {"allowedOrigins": ["*"]}}},
	] {
		findings := web_apps_cors.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main may be called from every site", "path": ["properties", "cors", "allowedOrigins"]}}
	}
}

test_allow_settings_of_their_own if {
	every config in [
		{"properties": {"cors": {"allowedOrigins": ["https://www.example.com"]}}},
		{},
	] {
		findings := web_apps_cors.deny with input as _input("microsoft.web/sites/config", config)
		findings == set()
	}
}

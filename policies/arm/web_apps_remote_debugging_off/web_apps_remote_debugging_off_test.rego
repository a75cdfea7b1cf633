package policies.arm.web_apps_remote_debugging_off_test

import data.policies.arm.web_apps_remote_debugging_off

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_can_be_debugged_from_afar if {
	every config in [{"properties": {"siteConfig": {"remoteDebuggingEnabled": true}}}] {
		findings := web_apps_remote_debugging_off.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main can be debugged from afar", "path": ["properties", "siteConfig", "remoteDebuggingEnabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"siteConfig": {"remoteDebuggingEnabled": false}}},
		{},
		{"properties": {"siteConfig": {"remoteDebuggingEnabled": ["x"]}}},
	] {
		findings := web_apps_remote_debugging_off.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_deny_3_lets_the_app_be_debugged_from_afar if {
	every config in [{"properties": {"remoteDebuggingEnabled": true}}] {
		findings := web_apps_remote_debugging_off.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main lets the app be debugged from afar", "path": ["properties", "remoteDebuggingEnabled"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"remoteDebuggingEnabled": false}},
		{},
		{"properties": {"remoteDebuggingEnabled": ["x"]}},
	] {
		findings := web_apps_remote_debugging_off.deny with input as _input("microsoft.web/sites/config", config)
		findings == set()
	}
}

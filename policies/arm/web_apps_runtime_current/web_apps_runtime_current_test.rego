package policies.arm.web_apps_runtime_current_test

import data.policies.arm.web_apps_runtime_current

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_runs_on_a_net_version_without_fixes if {
	every config in [{"properties": {"siteConfig": {"netFrameworkVersion": "v3.0"}}}] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main runs on a .NET version without fixes", "path": ["properties", "siteConfig", "netFrameworkVersion"]}}
	}
}

test_deny_2_runs_on_a_python_version_without_fixes if {
	every config in [{"properties": {"siteConfig": {"pythonVersion": "3.8"}}}] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main runs on a Python version without fixes", "path": ["properties", "siteConfig", "pythonVersion"]}}
	}
}

test_deny_3_runs_on_a_php_version_without_fixes if {
	every config in [{"properties": {"siteConfig": {"phpVersion": "7.4"}}}] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main runs on a PHP version without fixes", "path": ["properties", "siteConfig", "phpVersion"]}}
	}
}

test_deny_4_runs_on_a_java_version_without_fixes if {
	every config in [{"properties": {"siteConfig": {"javaVersion": "1.7"}}}] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main runs on a Java version without fixes", "path": ["properties", "siteConfig", "javaVersion"]}}
	}
}

test_deny_5_runs_on_a_version_without_fixes if {
	every config in [{"properties": {"siteConfig": {"linuxFxVersion": "NODE|14-lts"}}}] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main runs on a version without fixes", "path": ["properties", "siteConfig", "linuxFxVersion"]}}
	}
}

test_allow_6 if {
	every config in [
		{"properties": {"siteConfig": {"pythonVersion": "3.12"}}},
		{"properties": {"siteConfig": {"netFrameworkVersion": "v8.0"}}},
		{"properties": {"siteConfig": {"netFrameworkVersion": "v4.0"}}},
		{"properties": {"siteConfig": {"phpVersion": "8.3"}}},
		{"properties": {"siteConfig": {"javaVersion": "17"}}},
		{"properties": {"siteConfig": {"linuxFxVersion": "PYTHON|3.11"}}},
		{"properties": {"siteConfig": {"linuxFxVersion": ["x"]}}},
	] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_deny_settings_of_their_own if {
	every config in [
		{"properties": {"netFrameworkVersion": "v3.0", "pythonVersion": "2.7", "phpVersion": "7.0", "javaVersion": "1.7", "linuxFxVersion": "PHP|7.0"}},
	] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main runs on a .NET version without fixes", "path": ["properties", "netFrameworkVersion"]}, {"message": "x.main runs on a Python version without fixes", "path": ["properties", "pythonVersion"]}, {"message": "x.main runs on a PHP version without fixes", "path": ["properties", "phpVersion"]}, {"message": "x.main runs on a Java version without fixes", "path": ["properties", "javaVersion"]}, {"message": "x.main runs on a version without fixes", "path": ["properties", "linuxFxVersion"]}}
	}
}

test_allow_settings_of_their_own if {
	every config in [
		{"properties": {"phpVersion": "8.3"}},
	] {
		findings := web_apps_runtime_current.deny with input as _input("microsoft.web/sites/config", config)
		findings == set()
	}
}

package policies.arm.web_apps_detailed_errors_test

import data.policies.arm.web_apps_detailed_errors

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_does_not_record_detailed_errors if {
	every config in [
		{},
		{"properties": {"siteConfig": {"detailedErrorLoggingEnabled": false}}},
		{"properties": {"siteConfig": {"detailedErrorLoggingEnabled": ["x"]}}},
	] {
		findings := web_apps_detailed_errors.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main does not record detailed errors", "path": ["properties", "siteConfig", "detailedErrorLoggingEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"siteConfig": {"detailedErrorLoggingEnabled": true}}}] {
		findings := web_apps_detailed_errors.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_detailed_errors.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "a/logs", "config": {"properties": {"detailedErrorMessages": {"enabled": true}}}}]}})
		findings == set()
	}
}

test_allow_4_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_detailed_errors.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "web", "config": {"properties": {"detailedErrorLoggingEnabled": true}}}]}})
		findings == set()
	}
}

package policies.arm.web_apps_ftps_test

import data.policies.arm.web_apps_ftps

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_takes_plain_ftp if {
	every config in [
		{},
		{"properties": {"siteConfig": {"ftpsState": "AllAllowed"}}},
		{"properties": {"siteConfig": {"ftpsState": ["x"]}}},
	] {
		findings := web_apps_ftps.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main takes plain FTP", "path": ["properties", "siteConfig", "ftpsState"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"siteConfig": {"ftpsState": "Disabled"}}},
		{"properties": {"siteConfig": {"ftpsState": "FtpsOnly"}}},
	] {
		findings := web_apps_ftps.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"properties": {}}] {
		findings := web_apps_ftps.deny with input as object.union(_input("microsoft.web/sites", config), {"related": {"microsoft.web/sites/config": [{"name": "web", "config": {"properties": {"ftpsState": "Disabled"}}}]}})
		findings == set()
	}
}

package policies.terraform.azure.web_apps_ftps_test

import data.policies.terraform.azure.web_apps_ftps

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_takes_plain_ftp if {
	every config in [
		{},
		{"site_config": [{"ftps_state": "AllAllowed"}]},
		{"site_config": [{"ftps_state": ["x"]}]},
	] {
		findings := web_apps_ftps.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main takes plain FTP", "path": ["site_config", 0, "ftps_state"]}}
	}
}

test_allow_2 if {
	every config in [
		{"site_config": [{"ftps_state": "Disabled"}]},
		{"site_config": [{"ftps_state": "FtpsOnly"}]},
	] {
		findings := web_apps_ftps.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

test_deny_3_takes_plain_ftp if {
	every config in [{"site_config": [{"ftps_state": "AllAllowed"}]}] {
		findings := web_apps_ftps.deny with input as _input("azurerm_linux_web_app", config)
		findings == {{"message": "x.main takes plain FTP", "path": ["site_config", 0, "ftps_state"]}}
	}
}

test_allow_4 if {
	every config in [
		{"site_config": [{"ftps_state": "Disabled"}]},
		{"site_config": [{"ftps_state": "FtpsOnly"}]},
		{},
		{"site_config": [{"ftps_state": ["x"]}]},
	] {
		findings := web_apps_ftps.deny with input as _input("azurerm_linux_web_app", config)
		findings == set()
	}
}

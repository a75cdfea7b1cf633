package policies.terraform.azure.web_apps_publish_by_directory_test

import data.policies.terraform.azure.web_apps_publish_by_directory

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := web_apps_publish_by_directory.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_linux_web_app", {"name": "shop", "webdeploy_publish_basic_authentication_enabled": false}, {}, {["ftp_publish_basic_authentication_enabled"]}],
		["azurerm_windows_function_app", {"name": "shop", "ftp_publish_basic_authentication_enabled": false, "webdeploy_publish_basic_authentication_enabled": true}, {}, {["webdeploy_publish_basic_authentication_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_linux_web_app", {"name": "shop", "ftp_publish_basic_authentication_enabled": false, "webdeploy_publish_basic_authentication_enabled": false}, {}],
	] {
		_paths(case) == set()
	}
}

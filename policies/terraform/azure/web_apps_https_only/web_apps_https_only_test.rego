package policies.terraform.azure.web_apps_https_only_test

import data.policies.terraform.azure.web_apps_https_only

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_serves_plain_http if {
	every config in [{}, {"https_only": false}, {"https_only": ["x"]}] {
		findings := web_apps_https_only.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["https_only"]}}
	}
}

test_allow_2 if {
	every config in [{"https_only": true}] {
		findings := web_apps_https_only.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

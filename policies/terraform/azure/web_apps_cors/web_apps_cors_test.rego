package policies.terraform.azure.web_apps_cors_test

import data.policies.terraform.azure.web_apps_cors

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_may_be_called_from_every_site if {
	every config in [
		{"site_config": [{"cors": [{"allowed_origins": ["*"]}]}]},
		{"site_config": [{"cors": [{"allowed_origins": ["https://shop.example", "*"]}]}]},
	] {
		findings := web_apps_cors.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main may be called from every site", "path": ["site_config", 0, "cors", 0, "allowed_origins"]}}
	}
}

test_allow_2 if {
	every config in [
		{"site_config": [{"cors": [{"allowed_origins": ["https://shop.example"]}]}]},
		{},
		{"site_config": [{"cors": [{"allowed_origins": ["x"]}]}]},
	] {
		findings := web_apps_cors.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

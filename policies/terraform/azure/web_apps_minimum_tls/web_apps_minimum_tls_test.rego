package policies.terraform.azure.web_apps_minimum_tls_test

import data.policies.terraform.azure.web_apps_minimum_tls

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_outdated_tls if {
	every config in [
		{"site_config": [{"min_tls_version": "1.0"}]},
		{"site_config": [{"min_tls_version": "1.1"}]},
	] {
		findings := web_apps_minimum_tls.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["site_config", 0, "min_tls_version"]}}
	}
}

test_deny_2_accepts_outdated_tls if {
	every config in [
		{"site_config": [{"minimum_tls_version": "1.0"}]},
		{"site_config": [{"minimum_tls_version": "1.1"}]},
	] {
		findings := web_apps_minimum_tls.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["site_config", 0, "minimum_tls_version"]}}
	}
}

test_allow_3 if {
	every config in [
		{"site_config": [{"min_tls_version": "1.2"}]},
		{"site_config": [{"min_tls_version": "1.3"}]},
		{"site_config": [{"minimum_tls_version": "1.2"}]},
		{"site_config": [{"minimum_tls_version": "1.3"}]},
		{},
		{"site_config": [{"min_tls_version": ["x"]}]},
	] {
		findings := web_apps_minimum_tls.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

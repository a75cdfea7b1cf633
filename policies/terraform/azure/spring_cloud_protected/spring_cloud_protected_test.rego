package policies.terraform.azure.spring_cloud_protected_test

import data.policies.terraform.azure.spring_cloud_protected

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_called_in_plain_behind_the_gateway if {
	every config in [{}, {"tls_enabled": false}, {"tls_enabled": ["x"]}] {
		findings := spring_cloud_protected.deny with input as _input("azurerm_spring_cloud_app", config)
		findings == {{"message": "x.main is called in plain behind the gateway", "path": ["tls_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"tls_enabled": true}] {
		findings := spring_cloud_protected.deny with input as _input("azurerm_spring_cloud_app", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{"name": "shop"}] {
		findings := spring_cloud_protected.deny with input as object.union(_input("azurerm_spring_cloud_app", config), {"related": {"azurerm_spring_cloud_service": [{"config": {"sku_tier": "Basic"}}]}})
		findings == set()
	}
}

test_deny_4_serves_plain_http if {
	every config in [{}, {"https_only_enabled": false}, {"https_only_enabled": ["x"]}] {
		findings := spring_cloud_protected.deny with input as _input("azurerm_spring_cloud_api_portal", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["https_only_enabled"]}}
	}
}

test_allow_5 if {
	every config in [{"https_only_enabled": true}] {
		findings := spring_cloud_protected.deny with input as _input("azurerm_spring_cloud_api_portal", config)
		findings == set()
	}
}

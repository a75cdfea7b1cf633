package policies.terraform.azure.application_gateway_waf_test

import data.policies.terraform.azure.application_gateway_waf

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_check_requests if {
	every config in [
		{},
		{"waf_configuration": [{"enabled": false}]},
		{"waf_configuration": [{"enabled": ["x"]}]},
	] {
		findings := application_gateway_waf.deny with input as _input("azurerm_application_gateway", config)
		findings == {{"message": "x.main does not check requests", "path": ["waf_configuration", 0, "enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"waf_configuration": [{"enabled": true}]}, {"firewall_policy_id": "shop-waf"}] {
		findings := application_gateway_waf.deny with input as _input("azurerm_application_gateway", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := application_gateway_waf.deny with input as object.union(_input("azurerm_application_gateway", config), {"related": {"azurerm_web_application_firewall_policy": [{"config": {"name": "w"}}]}})
		findings == set()
	}
}

test_deny_only_detects if {
	every config in [
		{"waf_configuration": [{"enabled": true, "firewall_mode": "Detection"}]},
	] {
		findings := application_gateway_waf.deny with input as _input("azurerm_application_gateway", config)
		findings == {{"message": "x.main records attacks, but lets them through", "path": ["waf_configuration", 0, "firewall_mode"]}}
	}
}

test_allow_prevents if {
	every config in [
		{"waf_configuration": [{"enabled": true, "firewall_mode": "Prevention"}]},
	] {
		findings := application_gateway_waf.deny with input as _input("azurerm_application_gateway", config)
		findings == set()
	}
}

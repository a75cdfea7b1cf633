package policies.terraform.azure.waf_policy_active_test

import data.policies.terraform.azure.waf_policy_active

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_switched_off if {
	every config in [{"policy_settings": [{"enabled": false}]}] {
		findings := waf_policy_active.deny with input as _input("azurerm_web_application_firewall_policy", config)
		findings == {{"message": "x.main is switched off", "path": ["policy_settings", 0, "enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"policy_settings": [{"enabled": true}]}, {}, {"policy_settings": [{"enabled": ["x"]}]}] {
		findings := waf_policy_active.deny with input as _input("azurerm_web_application_firewall_policy", config)
		findings == set()
	}
}

test_deny_3_is_switched_off if {
	every config in [{"enabled": false}] {
		findings := waf_policy_active.deny with input as _input("azurerm_frontdoor_firewall_policy", config)
		findings == {{"message": "x.main is switched off", "path": ["enabled"]}}
	}
}

test_allow_4 if {
	every config in [{"enabled": true}, {}, {"enabled": ["x"]}] {
		findings := waf_policy_active.deny with input as _input("azurerm_frontdoor_firewall_policy", config)
		findings == set()
	}
}

test_deny_5_only_detects if {
	every config in [
		{"policy_settings": [{"enabled": true, "mode": "Detection"}]},
	] {
		findings := waf_policy_active.deny with input as _input("azurerm_web_application_firewall_policy", config)
		findings == {{"message": "x.main records attacks, but lets them through", "path": ["policy_settings", 0, "mode"]}}
	}
}

test_allow_6_prevents if {
	every config in [
		{"policy_settings": [{"mode": "Prevention"}]},
	] {
		findings := waf_policy_active.deny with input as _input("azurerm_web_application_firewall_policy", config)
		findings == set()
	}
}

test_deny_7_only_detects if {
	every config in [
		{"mode": "Detection"},
	] {
		findings := waf_policy_active.deny with input as _input("azurerm_cdn_frontdoor_firewall_policy", config)
		findings == {{"message": "x.main records attacks, but lets them through", "path": ["mode"]}}
	}
}

test_allow_8_prevents if {
	every config in [
		{"mode": "Prevention"},
	] {
		findings := waf_policy_active.deny with input as _input("azurerm_frontdoor_firewall_policy", config)
		findings == set()
	}
}

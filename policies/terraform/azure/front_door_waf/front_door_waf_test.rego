package policies.terraform.azure.front_door_waf_test

import data.policies.terraform.azure.front_door_waf

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_check_requests if {
	every config in [{}, {"frontend_endpoint": [{"web_application_firewall_policy_link_id": ""}]}] {
		findings := front_door_waf.deny with input as _input("azurerm_frontdoor", config)
		findings == {{"message": "x.main does not check requests", "path": ["frontend_endpoint", 0, "web_application_firewall_policy_link_id"]}}
	}
}

test_allow_2 if {
	every config in [{"frontend_endpoint": [{"web_application_firewall_policy_link_id": "shop-waf"}]}] {
		findings := front_door_waf.deny with input as _input("azurerm_frontdoor", config)
		findings == set()
	}
}

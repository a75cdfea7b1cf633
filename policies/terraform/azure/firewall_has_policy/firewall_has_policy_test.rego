package policies.terraform.azure.firewall_has_policy_test

import data.policies.terraform.azure.firewall_has_policy

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_policy if {
	every config in [{}, {"firewall_policy_id": ""}] {
		findings := firewall_has_policy.deny with input as _input("azurerm_firewall", config)
		findings == {{"message": "x.main has no policy", "path": ["firewall_policy_id"]}}
	}
}

test_allow_2 if {
	every config in [{"firewall_policy_id": "shop-policy"}] {
		findings := firewall_has_policy.deny with input as _input("azurerm_firewall", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := firewall_has_policy.deny with input as object.union(_input("azurerm_firewall", config), {"related": {"azurerm_firewall_policy": [{"config": {"name": "p"}}]}})
		findings == set()
	}
}

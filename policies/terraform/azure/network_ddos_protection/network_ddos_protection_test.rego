package policies.terraform.azure.network_ddos_protection_test

import data.policies.terraform.azure.network_ddos_protection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_ddos_protection if {
	every config in [
		{},
		{"ddos_protection_plan": [{"enable": false}]},
		{"ddos_protection_plan": [{"enable": ["x"]}]},
	] {
		findings := network_ddos_protection.deny with input as _input("azurerm_virtual_network", config)
		findings == {{"message": "x.main has no DDoS protection", "path": ["ddos_protection_plan", 0, "enable"]}}
	}
}

test_allow_2 if {
	every config in [{"ddos_protection_plan": [{"enable": true}]}] {
		findings := network_ddos_protection.deny with input as _input("azurerm_virtual_network", config)
		findings == set()
	}
}

package policies.terraform.azure.defender_plans_test

import data.policies.terraform.azure.defender_plans

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_raises_no_alerts if {
	every config in [{}, {"tier": "Free"}, {"tier": ["x"]}] {
		findings := defender_plans.deny with input as _input("azurerm_security_center_subscription_pricing", config)
		findings == {{"message": "x.main raises no alerts", "path": ["tier"]}}
	}
}

test_allow_2 if {
	every config in [{"tier": "Standard"}] {
		findings := defender_plans.deny with input as _input("azurerm_security_center_subscription_pricing", config)
		findings == set()
	}
}

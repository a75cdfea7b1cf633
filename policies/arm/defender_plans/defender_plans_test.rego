package policies.arm.defender_plans_test

import data.policies.arm.defender_plans

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_raises_no_alerts if {
	every config in [{}, {"properties": {"pricingTier": "Free"}}, {"properties": {"pricingTier": ["x"]}}] {
		findings := defender_plans.deny with input as _input("microsoft.security/pricings", config)
		findings == {{"message": "x.main raises no alerts", "path": ["properties", "pricingTier"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"pricingTier": "Standard"}}] {
		findings := defender_plans.deny with input as _input("microsoft.security/pricings", config)
		findings == set()
	}
}

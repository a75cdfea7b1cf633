package policies.arm.services_paid_tier_test

import data.policies.arm.services_paid_tier

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_in_a_tier_without_service_level if {
	every config in [
		{"sku": {"name": "Free_F1"}},
		{"sku": {"name": "F1"}},
		{"sku": {"name": "Dev(No SLA)_Standard_D11_v2"}},
	] {
		findings := services_paid_tier.deny with input as _input("microsoft.signalrservice/webpubsub", config)
		findings == {{"message": "x.main is in a tier without service level", "path": ["sku", "name"]}}
	}
}

test_allow_2 if {
	every config in [{"sku": {"name": "Standard_S1"}}, {}, {"sku": {"name": ["x"]}}] {
		findings := services_paid_tier.deny with input as _input("microsoft.signalrservice/webpubsub", config)
		findings == set()
	}
}

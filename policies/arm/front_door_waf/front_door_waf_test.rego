package policies.arm.front_door_waf_test

import data.policies.arm.front_door_waf

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
		{"properties": {"frontendEndpoints": [{"properties": {"webApplicationFirewallPolicyLink": {"id": ""}}}]}},
	] {
		findings := front_door_waf.deny with input as _input("microsoft.network/frontdoors", config)
		findings == {{"message": "x.main does not check requests", "path": ["properties", "frontendEndpoints", 0, "properties", "webApplicationFirewallPolicyLink", "id"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"frontendEndpoints": [
					{
						"properties": {
							"webApplicationFirewallPolicyLink": {
								"id": "shop-waf"
							}
						}
					}
				]
			}
		},
	] {
		findings := front_door_waf.deny with input as _input("microsoft.network/frontdoors", config)
		findings == set()
	}
}

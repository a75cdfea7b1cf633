package policies.terraform.azure.waf_stops_log4j_test

import data.policies.terraform.azure.waf_stops_log4j

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_log4j_lookups_through if {
	every config in [
		{},
		{
			"managed_rules": [
				{
					"managed_rule_set": [
						{
							"type": "OWASP",
							"version": "3.1",
							"rule_group_override": [
								{
									"rule_group_name": "REQUEST-944-APPLICATION-ATTACK-JAVA",
									"disabled_rules": [
										"944240"
									]
								}
							]
						}
					]
				}
			]
		},
		{
			"managed_rules": [
				{
					"managed_rule_set": [
						{
							"type": "OWASP",
							"version": "3.1",
							"rule_group_override": [
								{
									"rule_group_name": "REQUEST-944-APPLICATION-ATTACK-JAVA",
									"rule": [
										{
											"id": "944240",
											"enabled": false
										}
									]
								}
							]
						}
					]
				}
			]
		},
	] {
		findings := waf_stops_log4j.deny with input as _input("azurerm_web_application_firewall_policy", config)
		findings == {{"message": "x.main lets Log4j lookups through", "path": ["managed_rules"]}}
	}
}

test_allow_2 if {
	every config in [{"managed_rules": [{"managed_rule_set": [{"type": "OWASP", "version": "3.2"}]}]}] {
		findings := waf_stops_log4j.deny with input as _input("azurerm_web_application_firewall_policy", config)
		findings == set()
	}
}

test_deny_3_lets_log4j_lookups_through if {
	every config in [
		{},
		{
			"managed_rule": [
				{
					"type": "Microsoft_DefaultRuleSet",
					"version": "1.1",
					"override": [
						{
							"rule_group_name": "JAVA",
							"rule": [
								{
									"rule_id": "944240",
									"enabled": false,
									"action": "Block"
								}
							]
						}
					]
				}
			]
		},
	] {
		findings := waf_stops_log4j.deny with input as _input("azurerm_frontdoor_firewall_policy", config)
		findings == {{"message": "x.main lets Log4j lookups through", "path": ["managed_rule"]}}
	}
}

test_allow_4 if {
	every config in [
		{"managed_rule": [{"type": "Microsoft_DefaultRuleSet", "version": "1.1"}]},
		{
			"managed_rule": [
				{
					"type": "Microsoft_DefaultRuleSet",
					"version": "1.1",
					"override": [
						{
							"rule_group_name": "JAVA",
							"rule": [
								{
									"rule_id": "944240",
									"enabled": true,
									"action": "Block"
								}
							]
						}
					]
				}
			]
		},
	] {
		findings := waf_stops_log4j.deny with input as _input("azurerm_frontdoor_firewall_policy", config)
		findings == set()
	}
}

package policies.arm.waf_stops_log4j_test

import data.policies.arm.waf_stops_log4j

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
			"properties": {
				"managedRules": {
					"managedRuleSets": [
						{
							"ruleSetType": "Microsoft_DefaultRuleSet",
							"ruleGroupOverrides": [
								{
									"ruleGroupName": "JAVA",
									"rules": [
										{
											"ruleId": "944240",
											"enabledState": "Disabled"
										}
									]
								}
							]
						}
					]
				}
			}
		},
	] {
		findings := waf_stops_log4j.deny with input as _input("microsoft.network/applicationgatewaywebapplicationfirewallpolicies", config)
		findings == {{"message": "x.main lets Log4j lookups through", "path": ["properties", "managedRules"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"managedRules": {
					"managedRuleSets": [
						{
							"ruleSetType": "Microsoft_DefaultRuleSet",
							"ruleSetVersion": "1.1"
						}
					]
				}
			}
		},
		{
			"properties": {
				"managedRules": {
					"managedRuleSets": [
						{
							"ruleSetType": "Microsoft_DefaultRuleSet",
							"ruleGroupOverrides": [
								{
									"ruleGroupName": "JAVA",
									"rules": [
										{
											"ruleId": "944240",
											"enabledState": "Enabled",
											"action": "Block"
										}
									]
								}
							]
						}
					]
				}
			}
		},
	] {
		findings := waf_stops_log4j.deny with input as _input("microsoft.network/applicationgatewaywebapplicationfirewallpolicies", config)
		findings == set()
	}
}

package policies.arm.waf_policy_active_test

import data.policies.arm.waf_policy_active

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_switched_off if {
	every config in [
		{},
		{"properties": {"policySettings": {"enabledState": "Disabled"}}},
		{"properties": {"policySettings": {"enabledState": ["x"]}}},
	] {
		findings := waf_policy_active.deny with input as _input("microsoft.network/applicationgatewaywebapplicationfirewallpolicies", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "policySettings", "enabledState"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"policySettings": {"enabledState": "Enabled"}}},
		{"properties": {"policySettings": {"state": "Enabled", "mode": "Prevention"}}},
	] {
		findings := waf_policy_active.deny with input as _input("microsoft.network/applicationgatewaywebapplicationfirewallpolicies", config)
		findings == set()
	}
}

test_deny_only_detects if {
	every config in [
		{"properties": {"policySettings": {"state": "Enabled", "mode": "Detection"}}},
	] {
		findings := waf_policy_active.deny with input as _input("microsoft.network/applicationgatewaywebapplicationfirewallpolicies", config)
		findings == {{"message": "x.main records attacks, but lets them through", "path": ["properties", "policySettings", "mode"]}}
	}
}

test_allow_prevents if {
	every config in [
		{"properties": {"policySettings": {"state": "Enabled", "mode": "Prevention"}}},
	] {
		findings := waf_policy_active.deny with input as _input("microsoft.network/applicationgatewaywebapplicationfirewallpolicies", config)
		findings == set()
	}
}

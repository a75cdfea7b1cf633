package policies.arm.application_gateway_waf_test

import data.policies.arm.application_gateway_waf

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
		{"properties": {"webApplicationFirewallConfiguration": {"enabled": false}}},
		{"properties": {"webApplicationFirewallConfiguration": {"enabled": ["x"]}}},
	] {
		findings := application_gateway_waf.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == {{"message": "x.main does not check requests", "path": ["properties", "webApplicationFirewallConfiguration", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"webApplicationFirewallConfiguration": {"enabled": true}}},
		{"properties": {"firewallPolicy": {"id": "w"}}},
	] {
		findings := application_gateway_waf.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == set()
	}
}

test_deny_only_detects if {
	every config in [
		{"properties": {"webApplicationFirewallConfiguration": {"enabled": true, "firewallMode": "Detection"}}},
	] {
		findings := application_gateway_waf.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == {{"message": "x.main records attacks, but lets them through", "path": ["properties", "webApplicationFirewallConfiguration", "firewallMode"]}}
	}
}

test_allow_prevents if {
	every config in [
		{"properties": {"webApplicationFirewallConfiguration": {"enabled": true, "firewallMode": "Prevention"}}},
	] {
		findings := application_gateway_waf.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == set()
	}
}

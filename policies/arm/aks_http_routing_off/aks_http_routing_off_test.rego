package policies.arm.aks_http_routing_off_test

import data.policies.arm.aks_http_routing_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_publishes_services_over_plain_http if {
	every config in [{"properties": {"addonProfiles": {"httpApplicationRouting": {"enabled": true}}}}] {
		findings := aks_http_routing_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main publishes services over plain HTTP", "path": ["properties", "addonProfiles", "httpApplicationRouting", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"addonProfiles": {"httpApplicationRouting": {"enabled": false}}}},
		{},
		{"properties": {"addonProfiles": {"httpApplicationRouting": {"enabled": ["x"]}}}},
	] {
		findings := aks_http_routing_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

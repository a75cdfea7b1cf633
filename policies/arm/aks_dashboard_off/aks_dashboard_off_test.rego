package policies.arm.aks_dashboard_off_test

import data.policies.arm.aks_dashboard_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_offers_a_dashboard if {
	every config in [{"properties": {"addonProfiles": {"kubeDashboard": {"enabled": true}}}}] {
		findings := aks_dashboard_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main offers a dashboard", "path": ["properties", "addonProfiles", "kubeDashboard", "enabled"]}}
	}
}

test_deny_2_offers_a_dashboard if {
	every config in [{"properties": {"addonProfiles": {"kubedashboard": {"enabled": true}}}}] {
		findings := aks_dashboard_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main offers a dashboard", "path": ["properties", "addonProfiles", "kubedashboard", "enabled"]}}
	}
}

test_allow_3 if {
	every config in [
		{"properties": {"addonProfiles": {"kubeDashboard": {"enabled": false}}}},
		{"properties": {"addonProfiles": {"kubedashboard": {"enabled": false}}}},
		{},
		{"properties": {"addonProfiles": {"kubeDashboard": {"enabled": ["x"]}}}},
	] {
		findings := aks_dashboard_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

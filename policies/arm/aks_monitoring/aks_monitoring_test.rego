package policies.arm.aks_monitoring_test

import data.policies.arm.aks_monitoring

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_send_its_logs if {
	every config in [{}, {"properties": {"addonProfiles": {"omsagent": {"enabled": false}}}}] {
		findings := aks_monitoring.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main does not send its logs", "path": ["properties", "addonProfiles", "omsagent", "enabled"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"addonProfiles": {"omsagent": {"enabled": true}}}},
		{"properties": {"addonProfiles": {"omsAgent": {"enabled": true}}}},
	] {
		findings := aks_monitoring.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

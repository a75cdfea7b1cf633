package policies.arm.spring_cloud_in_network_test

import data.policies.arm.spring_cloud_in_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_no_network if {
	every config in [{}, {"properties": {"networkProfile": {"appSubnetId": ""}}}] {
		findings := spring_cloud_in_network.deny with input as _input("microsoft.appplatform/spring", config)
		findings == {{"message": "x.main stands in no network", "path": ["properties", "networkProfile", "appSubnetId"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"networkProfile": {"appSubnetId": "x"}}}] {
		findings := spring_cloud_in_network.deny with input as _input("microsoft.appplatform/spring", config)
		findings == set()
	}
}

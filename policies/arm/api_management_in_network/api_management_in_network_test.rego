package policies.arm.api_management_in_network_test

import data.policies.arm.api_management_in_network

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_no_network if {
	every config in [{}, {"properties": {"virtualNetworkConfiguration": {"subnetResourceId": ""}}}] {
		findings := api_management_in_network.deny with input as _input("microsoft.apimanagement/service", config)
		findings == {{"message": "x.main stands in no network", "path": ["properties", "virtualNetworkConfiguration", "subnetResourceId"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"virtualNetworkConfiguration": {"subnetResourceId": "x"}}}] {
		findings := api_management_in_network.deny with input as _input("microsoft.apimanagement/service", config)
		findings == set()
	}
}

package policies.arm.aks_nodes_no_public_address_test

import data.policies.arm.aks_nodes_no_public_address

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_gives_its_nodes_public_addresses if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a", "enableNodePublicIP": true}]}}] {
		findings := aks_nodes_no_public_address.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main gives its nodes public addresses", "path": ["properties", "agentPoolProfiles", 0, "enableNodePublicIP"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"agentPoolProfiles": [{"name": "a"}]}}] {
		findings := aks_nodes_no_public_address.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

test_deny_3_gives_its_nodes_public_addresses if {
	every config in [{"properties": {"enableNodePublicIP": true}}] {
		findings := aks_nodes_no_public_address.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == {{"message": "x.main gives its nodes public addresses", "path": ["properties", "enableNodePublicIP"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"enableNodePublicIP": false}},
		{},
		{"properties": {"enableNodePublicIP": ["x"]}},
	] {
		findings := aks_nodes_no_public_address.deny with input as _input("microsoft.containerservice/managedclusters/agentpools", config)
		findings == set()
	}
}

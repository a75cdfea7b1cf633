package policies.arm.services_public_network_off_test

import data.policies.arm.services_public_network_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_reached_from_public_networks if {
	every config in [
		{},
		{"properties": {"publicNetworkAccess": "Enabled"}},
		{"properties": {"publicNetworkAccess": ["x"]}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["properties", "publicNetworkAccess"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"publicNetworkAccess": "Disabled"}},
		{"properties": {"virtualNetworkType": "Internal"}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == set()
	}
}

test_deny_3_can_be_reached_from_public_networks if {
	every config in [
		{},
		{"properties": {"incomingTrafficPolicy": "AllowAllTraffic"}},
		{"properties": {"incomingTrafficPolicy": ["x"]}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.storagesync/storagesyncservices", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["properties", "incomingTrafficPolicy"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"incomingTrafficPolicy": "AllowVirtualNetworksOnly"}}] {
		findings := services_public_network_off.deny with input as _input("microsoft.storagesync/storagesyncservices", config)
		findings == set()
	}
}

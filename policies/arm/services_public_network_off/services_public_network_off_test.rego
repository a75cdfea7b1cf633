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

test_deny_logs_from_everywhere if {
	every config in [
		{"properties": {"publicNetworkAccessForIngestion": "Enabled"}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.insights/components", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["properties", "publicNetworkAccessForIngestion"]}}
	}
}

test_deny_logs_asked_from_everywhere if {
	every config in [
		{"properties": {"publicNetworkAccessForQuery": "Enabled"}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.operationalinsights/workspaces", config)
		findings == {{"message": "x.main can be queried from public networks", "path": ["properties", "publicNetworkAccessForQuery"]}}
	}
}

test_allow_logs_inside if {
	every config in [
		{"properties": {"publicNetworkAccessForIngestion": "Disabled", "publicNetworkAccessForQuery": "Disabled"}},
		{},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.operationalinsights/workspaces", config)
		findings == set()
	}
}

test_deny_managed_instance if {
	every config in [
		{"properties": {"publicDataEndpointEnabled": true}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.sql/managedinstances", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["properties", "publicDataEndpointEnabled"]}}
	}
}

test_deny_api_portal if {
	every config in [
		{"properties": {"public": true}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.appplatform/spring/apiportals", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["properties", "public"]}}
	}
}

test_allow_named_addresses_only if {
	every config in [
		{"properties": {"networkProfile": {"accountAccess": {"defaultAction": "Deny"}}}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.batch/batchaccounts", config)
		findings == set()
	}
}

test_allow_nothing_said if {
	every config in [
		{},
		{"properties": {}},
	] {
		findings := services_public_network_off.deny with input as _input("microsoft.sql/managedinstances", config)
		findings == set()
	}
}

package policies.arm.network_dns_private_test

import data.policies.arm.network_dns_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_public if {
	every config in [
		{"properties": {"dhcpOptions": {"dnsServers": ["10.0.0.4", "8.8.8.8"]}}},
	] {
		findings := network_dns_private.deny with input as _input("microsoft.network/virtualnetworks", config)
		findings == {{"message": "x.main asks a public name server", "path": ["properties", "dhcpOptions", "dnsServers", 1]}}
	}
}

test_deny_public_of_an_interface if {
	every config in [
		{"properties": {"dnsSettings": {"dnsServers": ["8.8.8.8"]}}},
	] {
		findings := network_dns_private.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == {{"message": "x.main asks a public name server", "path": ["properties", "dnsSettings", "dnsServers", 0]}}
	}
}

test_allow_private if {
	every config in [
		{"properties": {"dhcpOptions": {"dnsServers": ["10.0.0.4"]}}},
		{},
	] {
		findings := network_dns_private.deny with input as _input("microsoft.network/virtualnetworks", config)
		findings == set()
	}
}

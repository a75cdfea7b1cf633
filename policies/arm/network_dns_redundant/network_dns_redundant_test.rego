package policies.arm.network_dns_redundant_test

import data.policies.arm.network_dns_redundant

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_names_a_single_dns_server if {
	every config in [{"properties": {"dhcpOptions": {"dnsServers": ["10.0.0.4"]}}}] {
		findings := network_dns_redundant.deny with input as _input("microsoft.network/virtualnetworks", config)
		findings == {{"message": "x.main names a single DNS server", "path": ["properties", "dhcpOptions", "dnsServers"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"dhcpOptions": {"dnsServers": ["10.0.0.4", "10.0.1.4"]}}}, {}] {
		findings := network_dns_redundant.deny with input as _input("microsoft.network/virtualnetworks", config)
		findings == set()
	}
}

test_deny_3_names_a_single_dns_server if {
	every config in [{"properties": {"dnsSettings": {"dnsServers": ["10.0.0.4"]}}}] {
		findings := network_dns_redundant.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == {{"message": "x.main names a single DNS server", "path": ["properties", "dnsSettings", "dnsServers"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"dnsSettings": {"dnsServers": ["10.0.0.4", "10.0.1.4"]}}}, {}] {
		findings := network_dns_redundant.deny with input as _input("microsoft.network/networkinterfaces", config)
		findings == set()
	}
}

package policies.terraform.azure.network_dns_private_test

import data.policies.terraform.azure.network_dns_private

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
		{"dns_servers": ["10.0.0.4", "8.8.8.8"]},
	] {
		findings := network_dns_private.deny with input as _input("azurerm_virtual_network", config)
		findings == {{"message": "x.main asks a public name server", "path": ["dns_servers", 1]}}
	}
}

test_allow_private if {
	every config in [
		{"dns_servers": ["10.0.0.4", "168.63.129.16"]},
		{"dns_servers": []},
		{},
	] {
		findings := network_dns_private.deny with input as _input("azurerm_virtual_network", config)
		findings == set()
	}
}

package policies.terraform.azure.network_dns_redundant_test

import data.policies.terraform.azure.network_dns_redundant

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_names_a_single_dns_server if {
	every config in [{"dns_servers": ["10.0.0.4"]}] {
		findings := network_dns_redundant.deny with input as _input("azurerm_virtual_network", config)
		findings == {{"message": "x.main names a single DNS server", "path": ["dns_servers"]}}
	}
}

test_allow_2 if {
	every config in [{"dns_servers": ["10.0.0.4", "10.0.1.4"]}, {"dns_servers": []}, {}] {
		findings := network_dns_redundant.deny with input as _input("azurerm_virtual_network", config)
		findings == set()
	}
}

test_deny_3_names_a_single_dns_server if {
	every config in [{"dns_servers": ["10.0.0.4"]}] {
		findings := network_dns_redundant.deny with input as _input("azurerm_network_interface", config)
		findings == {{"message": "x.main names a single DNS server", "path": ["dns_servers"]}}
	}
}

test_allow_4 if {
	every config in [{"dns_servers": ["10.0.0.4", "10.0.1.4"]}, {}] {
		findings := network_dns_redundant.deny with input as _input("azurerm_network_interface", config)
		findings == set()
	}
}

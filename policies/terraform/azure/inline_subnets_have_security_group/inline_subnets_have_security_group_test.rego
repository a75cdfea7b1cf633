package policies.terraform.azure.inline_subnets_have_security_group_test

import data.policies.terraform.azure.inline_subnets_have_security_group

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := inline_subnets_have_security_group.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_virtual_network", {"name": "shop", "address_space": ["10.0.0.0/16"], "subnet": [{"name": "web", "address_prefixes": ["10.0.1.0/24"], "security_group": "x"}, {"name": "data", "address_prefixes": ["10.0.2.0/24"]}]}, {}, {["subnet", 1]}],
		["azurerm_virtual_network", {"name": "shop", "address_space": ["10.0.0.0/16"], "subnet": [{"name": "web", "address_prefixes": ["10.0.1.0/24"], "security_group": ""}]}, {}, {["subnet", 0]}],
		["azurerm_virtual_network", {"subnet": [{"address_prefixes": ["10.0.1.0/24"]}]}, {}, {["subnet", 0]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_virtual_network", {"name": "shop", "address_space": ["10.0.0.0/16"], "subnet": [{"name": "web", "address_prefixes": ["10.0.1.0/24"], "security_group": "x"}, {"name": "GatewaySubnet", "address_prefixes": ["10.0.0.0/24"]}]}, {}],
	] {
		_paths(case) == set()
	}
}

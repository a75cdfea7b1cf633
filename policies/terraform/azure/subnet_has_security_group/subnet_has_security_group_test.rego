package policies.terraform.azure.subnet_has_security_group_test

import data.policies.terraform.azure.subnet_has_security_group

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_network_security_group if {
	every config in [{"name": "data"}] {
		findings := subnet_has_security_group.deny with input as _input("azurerm_subnet", config)
		findings == {{"message": "x.main has no network security group", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{"name": "data"}] {
		findings := subnet_has_security_group.deny with input as object.union(_input("azurerm_subnet", config), {"related": {"azurerm_subnet_network_security_group_association": [{"config": {"network_security_group_id": "shop"}}]}})
		findings == set()
	}
}

test_applies_to_own_subnets if {
	subnet_has_security_group.applies with input as _input("t", {"name": "data"})
	subnet_has_security_group.applies with input as _input("t", {})
	not subnet_has_security_group.applies with input as _input("t", {"name": "GatewaySubnet"})
}

package policies.terraform.azure.databricks_no_public_addresses_test

import data.policies.terraform.azure.databricks_no_public_addresses

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := databricks_no_public_addresses.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_databricks_workspace", {"name": "shop", "sku": "premium", "custom_parameters": [{"no_public_ip": false}]}, {}, {["custom_parameters", 0, "no_public_ip"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_databricks_workspace", {"name": "shop", "sku": "premium"}, {}],
		["azurerm_databricks_workspace", {"name": "shop", "sku": "premium", "custom_parameters": [{"no_public_ip": true}]}, {}],
	] {
		_paths(case) == set()
	}
}

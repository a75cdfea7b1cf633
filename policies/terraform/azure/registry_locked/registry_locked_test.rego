package policies.terraform.azure.registry_locked_test

import data.policies.terraform.azure.registry_locked

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := registry_locked.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_container_registry", {"name": "shop", "sku": "Premium"}, {}, {[]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_container_registry", {"name": "shop", "sku": "Premium"}, {"azurerm_management_lock": [{}]}],
	] {
		_paths(case) == set()
	}
}

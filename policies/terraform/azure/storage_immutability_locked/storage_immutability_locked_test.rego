package policies.terraform.azure.storage_immutability_locked_test

import data.policies.terraform.azure.storage_immutability_locked

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := storage_immutability_locked.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_storage_container_immutability_policy", {"storage_container_resource_manager_id": "x", "immutability_period_in_days": 365, "locked": false}, {}, {["locked"]}],
		["azurerm_storage_container_immutability_policy", {"storage_container_resource_manager_id": "x", "immutability_period_in_days": 365}, {}, {["locked"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_storage_container_immutability_policy", {"storage_container_resource_manager_id": "x", "immutability_period_in_days": 365, "locked": true}, {}],
	] {
		_paths(case) == set()
	}
}

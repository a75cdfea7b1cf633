package policies.terraform.azure.recovery_vault_soft_delete_test

import data.policies.terraform.azure.recovery_vault_soft_delete

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := recovery_vault_soft_delete.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_recovery_services_vault", {"name": "shop", "sku": "Standard", "soft_delete_enabled": false}, {}, {["soft_delete_enabled"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_recovery_services_vault", {"name": "shop", "sku": "Standard"}, {}],
		["azurerm_recovery_services_vault", {"name": "shop", "sku": "Standard", "soft_delete_enabled": true}, {}],
	] {
		_paths(case) == set()
	}
}

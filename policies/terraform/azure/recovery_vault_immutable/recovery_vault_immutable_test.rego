package policies.terraform.azure.recovery_vault_immutable_test

import data.policies.terraform.azure.recovery_vault_immutable

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := recovery_vault_immutable.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_recovery_services_vault", {"name": "shop", "sku": "Standard", "immutability": "Disabled"}, {}, {["immutability"]}],
		["azurerm_recovery_services_vault", {"name": "shop", "sku": "Standard"}, {}, {["immutability"]}],
		["azurerm_data_protection_backup_vault", {"name": "shop", "datastore_type": "VaultStore", "redundancy": "GeoRedundant", "immutability": "Disabled"}, {}, {["immutability"]}],
		["azurerm_data_protection_backup_vault", {"name": "shop", "datastore_type": "VaultStore", "redundancy": "GeoRedundant"}, {}, {["immutability"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_recovery_services_vault", {"name": "shop", "sku": "Standard", "immutability": "Locked"}, {}],
		["azurerm_data_protection_backup_vault", {"name": "shop", "datastore_type": "VaultStore", "redundancy": "GeoRedundant", "immutability": "Locked"}, {}],
	] {
		_paths(case) == set()
	}
}

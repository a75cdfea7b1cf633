package policies.terraform.azure.backup_vault_soft_delete_test

import data.policies.terraform.azure.backup_vault_soft_delete

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := backup_vault_soft_delete.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_data_protection_backup_vault", {"name": "shop", "datastore_type": "VaultStore", "redundancy": "GeoRedundant", "soft_delete": "Off"}, {}, {["soft_delete"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_data_protection_backup_vault", {"name": "shop", "datastore_type": "VaultStore", "redundancy": "GeoRedundant"}, {}],
		["azurerm_data_protection_backup_vault", {"name": "shop", "datastore_type": "VaultStore", "redundancy": "GeoRedundant", "soft_delete": "On"}, {}],
	] {
		_paths(case) == set()
	}
}

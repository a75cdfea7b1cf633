package policies.terraform.azure.database_public_network_off_test

import data.policies.terraform.azure.database_public_network_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_access_enabled": true}] {
		findings := database_public_network_off.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"public_network_access_enabled": false}, {"subnet_id": "shop-data"}] {
		findings := database_public_network_off.deny with input as _input("azurerm_mssql_server", config)
		findings == set()
	}
}

test_deny_3_can_be_reached_from_public_networks if {
	every config in [{}, {"public_network_access_enabled": true}] {
		findings := database_public_network_off.deny with input as _input("azurerm_postgresql_flexible_server", config)
		findings == {{"message": "x.main can be reached from public networks", "path": ["public_network_access_enabled"]}}
	}
}

test_allow_4 if {
	every config in [
		{"public_network_access_enabled": false},
		{"delegated_subnet_id": "shop-data"},
		{"public_network_access": "Disabled"},
	] {
		findings := database_public_network_off.deny with input as _input("azurerm_postgresql_flexible_server", config)
		findings == set()
	}
}

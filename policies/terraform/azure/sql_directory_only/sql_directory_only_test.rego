package policies.terraform.azure.sql_directory_only_test

import data.policies.terraform.azure.sql_directory_only

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := sql_directory_only.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_mssql_server", {"name": "shop", "version": "12.0"}, {}, {["azuread_administrator", 0, "azuread_authentication_only"]}],
		["azurerm_mssql_server", {"name": "shop", "version": "12.0", "azuread_administrator": [{"login_username": "dba", "object_id": "x", "azuread_authentication_only": false}]}, {}, {["azuread_administrator", 0, "azuread_authentication_only"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_mssql_server", {"name": "shop", "version": "12.0", "azuread_administrator": [{"login_username": "dba", "object_id": "x", "azuread_authentication_only": true}]}, {}],
		["azurerm_mssql_managed_instance", {"name": "shop", "azure_active_directory_administrator": [{"azuread_authentication_only_enabled": true}]}, {}],
	] {
		_paths(case) == set()
	}
}

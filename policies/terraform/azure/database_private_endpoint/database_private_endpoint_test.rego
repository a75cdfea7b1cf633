package policies.terraform.azure.database_private_endpoint_test

import data.policies.terraform.azure.database_private_endpoint

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_private_endpoint if {
	every config in [{}] {
		findings := database_private_endpoint.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main has no private endpoint", "path": []}}
	}
}

test_allow_2 if {
	every config in [{"delegated_subnet_id": "shop-data"}] {
		findings := database_private_endpoint.deny with input as _input("azurerm_mssql_server", config)
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := database_private_endpoint.deny with input as object.union(_input("azurerm_mssql_server", config), {"related": {"azurerm_private_endpoint": [{"config": {"name": "data"}}]}})
		findings == set()
	}
}

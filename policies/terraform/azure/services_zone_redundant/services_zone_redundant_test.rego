package policies.terraform.azure.services_zone_redundant_test

import data.policies.terraform.azure.services_zone_redundant

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_one_zone if {
	every config in [{}, {"zone_redundant": false}, {"zone_redundant": ["x"]}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_mssql_database", config)
		findings == {{"message": "x.main stands in one zone", "path": ["zone_redundant"]}}
	}
}

test_allow_2 if {
	every config in [{"zone_redundant": true}, {"zone_redundancy_enabled": true}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_mssql_database", config)
		findings == set()
	}
}

test_deny_3_stands_in_one_zone if {
	every config in [{}, {"zone_balancing_enabled": false}, {"zone_balancing_enabled": ["x"]}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_service_plan", config)
		findings == {{"message": "x.main stands in one zone", "path": ["zone_balancing_enabled"]}}
	}
}

test_allow_4 if {
	every config in [{"zone_balancing_enabled": true}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_service_plan", config)
		findings == set()
	}
}

test_deny_5_stands_in_one_zone if {
	every config in [{}, {"zone_redundant": false}, {"zone_redundant": ["x"]}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_eventhub_namespace", config)
		findings == {{"message": "x.main stands in one zone", "path": ["zone_redundant"]}}
	}
}

test_allow_6 if {
	every config in [{"zone_redundant": true}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_eventhub_namespace", config)
		findings == set()
	}
}

test_deny_7_stands_in_one_zone if {
	every config in [{}, {"zones": ["1"]}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_redis_cache", config)
		findings == {{"message": "x.main stands in one zone", "path": ["zones"]}}
	}
}

test_allow_8 if {
	every config in [{"zones": ["1", "2"]}, {"replicas_per_master": 1}, {"sku_name": "Standard"}] {
		findings := services_zone_redundant.deny with input as _input("azurerm_redis_cache", config)
		findings == set()
	}
}

package policies.arm.services_zone_redundant_test

import data.policies.arm.services_zone_redundant

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_one_zone if {
	every config in [{}, {"properties": {"zoneRedundant": false}}, {"properties": {"zoneRedundant": ["x"]}}] {
		findings := services_zone_redundant.deny with input as _input("microsoft.sql/servers/databases", config)
		findings == {{"message": "x.main stands in one zone", "path": ["properties", "zoneRedundant"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"zoneRedundant": true}}] {
		findings := services_zone_redundant.deny with input as _input("microsoft.sql/servers/databases", config)
		findings == set()
	}
}

test_deny_3_stands_in_one_zone if {
	every config in [{}, {"properties": {"sku": {"name": "Basic"}}}, {"properties": {"sku": {"name": ["x"]}}}] {
		findings := services_zone_redundant.deny with input as _input("microsoft.cache/redis", config)
		findings == {{"message": "x.main stands in one zone", "path": ["properties", "sku", "name"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"sku": {"name": "Standard"}}}] {
		findings := services_zone_redundant.deny with input as _input("microsoft.cache/redis", config)
		findings == set()
	}
}

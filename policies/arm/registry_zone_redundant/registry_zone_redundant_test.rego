package policies.arm.registry_zone_redundant_test

import data.policies.arm.registry_zone_redundant

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_one_zone if {
	every config in [
		{},
		{"properties": {"zoneRedundancy": "Disabled"}},
		{"properties": {"zoneRedundancy": ["x"]}},
	] {
		findings := registry_zone_redundant.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main stands in one zone", "path": ["properties", "zoneRedundancy"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"zoneRedundancy": "Enabled"}}] {
		findings := registry_zone_redundant.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}

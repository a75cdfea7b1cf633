package policies.arm.registry_geo_replicated_test

import data.policies.arm.registry_geo_replicated

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_kept_in_one_region if {
	every config in [{}] {
		findings := registry_geo_replicated.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main is kept in one region", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := registry_geo_replicated.deny with input as object.union(_input("microsoft.containerregistry/registries", config), {"related": {"microsoft.containerregistry/registries/replications": [{"name": "a/northeurope", "config": {"location": "northeurope"}}]}})
		findings == set()
	}
}

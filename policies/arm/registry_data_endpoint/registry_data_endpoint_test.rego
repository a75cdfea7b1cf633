package policies.arm.registry_data_endpoint_test

import data.policies.arm.registry_data_endpoint

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_data_endpoint_of_its_own if {
	every config in [
		{},
		{"properties": {"dataEndpointEnabled": false}},
		{"properties": {"dataEndpointEnabled": ["x"]}},
	] {
		findings := registry_data_endpoint.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == {{"message": "x.main has no data endpoint of its own", "path": ["properties", "dataEndpointEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"dataEndpointEnabled": true}}] {
		findings := registry_data_endpoint.deny with input as _input("microsoft.containerregistry/registries", config)
		findings == set()
	}
}

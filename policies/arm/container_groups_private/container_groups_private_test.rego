package policies.arm.container_groups_private_test

import data.policies.arm.container_groups_private

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_stands_in_no_private_network if {
	every config in [{}, {"properties": {"ipAddress": {"type": "Public"}}}] {
		findings := container_groups_private.deny with input as _input("microsoft.containerinstance/containergroups", config)
		findings == {{"message": "x.main stands in no private network", "path": ["properties", "ipAddress", "type"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"ipAddress": {"type": "Private"}}},
		{"properties": {"subnetIds": [{"id": "x"}]}},
		{"properties": {"networkProfile": {"id": "x"}}},
	] {
		findings := container_groups_private.deny with input as _input("microsoft.containerinstance/containergroups", config)
		findings == set()
	}
}

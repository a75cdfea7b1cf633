package policies.arm.search_replicas_test

import data.policies.arm.search_replicas

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_too_few_replicas if {
	every config in [{}, {"properties": {"replicaCount": 1}}, {"properties": {"replicaCount": ["x"]}}] {
		findings := search_replicas.deny with input as _input("microsoft.search/searchservices", config)
		findings == {{"message": "x.main has too few replicas", "path": ["properties", "replicaCount"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"replicaCount": 3}}] {
		findings := search_replicas.deny with input as _input("microsoft.search/searchservices", config)
		findings == set()
	}
}

test_applies_to_several_replicas if {
	pair := {"properties": {"replicaCount": 2}}
	search_replicas.applies with input as _input("microsoft.search/searchservices", pair)
	every config in [{}, {"properties": {"replicaCount": 1}}] {
		not search_replicas.applies with input as _input("microsoft.search/searchservices", config)
	}
}

package policies.arm.search_query_replicas_test

import data.policies.arm.search_query_replicas

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_single_replica if {
	every config in [{}, {"properties": {"replicaCount": 1}}, {"properties": {"replicaCount": ["x"]}}] {
		findings := search_query_replicas.deny with input as _input("microsoft.search/searchservices", config)
		findings == {{"message": "x.main has a single replica", "path": ["properties", "replicaCount"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"replicaCount": 2}}] {
		findings := search_query_replicas.deny with input as _input("microsoft.search/searchservices", config)
		findings == set()
	}
}

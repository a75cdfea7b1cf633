package policies.terraform.azure.search_query_replicas_test

import data.policies.terraform.azure.search_query_replicas

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_single_replica if {
	every config in [{}, {"replica_count": 1}, {"replica_count": ["x"]}] {
		findings := search_query_replicas.deny with input as _input("azurerm_search_service", config)
		findings == {{"message": "x.main has a single replica", "path": ["replica_count"]}}
	}
}

test_allow_2 if {
	every config in [{"replica_count": 2}] {
		findings := search_query_replicas.deny with input as _input("azurerm_search_service", config)
		findings == set()
	}
}

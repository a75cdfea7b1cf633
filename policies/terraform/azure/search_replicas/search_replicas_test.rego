package policies.terraform.azure.search_replicas_test

import data.policies.terraform.azure.search_replicas

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_too_few_replicas if {
	every config in [{}, {"replica_count": 1}, {"replica_count": 2}, {"replica_count": ["x"]}] {
		findings := search_replicas.deny with input as _input("azurerm_search_service", config)
		findings == {{"message": "x.main has too few replicas", "path": ["replica_count"]}}
	}
}

test_allow_2 if {
	every config in [{"replica_count": 3}] {
		findings := search_replicas.deny with input as _input("azurerm_search_service", config)
		findings == set()
	}
}

test_applies_to_several_replicas if {
	search_replicas.applies with input as _input("azurerm_search_service", {"replica_count": 2})
	every config in [{}, {"replica_count": 1}] {
		not search_replicas.applies with input as _input("azurerm_search_service", config)
	}
}

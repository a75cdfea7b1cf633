package policies.arm.data_factory_versioned_test

import data.policies.arm.data_factory_versioned

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_kept_in_a_repository if {
	every config in [{}, {"properties": {"repoConfiguration": {"repositoryName": ""}}}] {
		findings := data_factory_versioned.deny with input as _input("microsoft.datafactory/factories", config)
		findings == {{"message": "x.main is not kept in a repository", "path": ["properties", "repoConfiguration", "repositoryName"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"repoConfiguration": {"repositoryName": "shop"}}}] {
		findings := data_factory_versioned.deny with input as _input("microsoft.datafactory/factories", config)
		findings == set()
	}
}

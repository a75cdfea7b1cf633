package policies.terraform.azure.data_factory_versioned_test

import data.policies.terraform.azure.data_factory_versioned

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_kept_in_a_repository if {
	every config in [{}] {
		findings := data_factory_versioned.deny with input as _input("azurerm_data_factory", config)
		findings == {{"message": "x.main is not kept in a repository", "path": ["github_configuration"]}}
	}
}

test_allow_2 if {
	every config in [
		{"github_configuration": [{"repository_name": "shop"}]},
		{"vsts_configuration": [{"repository_name": "shop"}]},
	] {
		findings := data_factory_versioned.deny with input as _input("azurerm_data_factory", config)
		findings == set()
	}
}

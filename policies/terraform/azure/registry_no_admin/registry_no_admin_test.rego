package policies.terraform.azure.registry_no_admin_test

import data.policies.terraform.azure.registry_no_admin

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_shared_administrator if {
	every config in [{"admin_enabled": true}] {
		findings := registry_no_admin.deny with input as _input("azurerm_container_registry", config)
		findings == {{"message": "x.main has a shared administrator", "path": ["admin_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"admin_enabled": false}, {}, {"admin_enabled": ["x"]}] {
		findings := registry_no_admin.deny with input as _input("azurerm_container_registry", config)
		findings == set()
	}
}

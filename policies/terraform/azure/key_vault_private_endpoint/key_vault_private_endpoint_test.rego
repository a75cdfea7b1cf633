package policies.terraform.azure.key_vault_private_endpoint_test

import data.policies.terraform.azure.key_vault_private_endpoint

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_no_private_endpoint if {
	every config in [{}] {
		findings := key_vault_private_endpoint.deny with input as _input("azurerm_key_vault", config)
		findings == {{"message": "x.main has no private endpoint", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := key_vault_private_endpoint.deny with input as object.union(_input("azurerm_key_vault", config), {"related": {"azurerm_private_endpoint": [{"config": {"name": "a"}}]}})
		findings == set()
	}
}

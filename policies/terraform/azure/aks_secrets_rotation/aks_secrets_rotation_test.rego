package policies.terraform.azure.aks_secrets_rotation_test

import data.policies.terraform.azure.aks_secrets_rotation

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_renew_mounted_secrets if {
	every config in [
		{},
		{"key_vault_secrets_provider": [{"secret_rotation_enabled": false}]},
		{"key_vault_secrets_provider": [{"secret_rotation_enabled": ["x"]}]},
	] {
		findings := aks_secrets_rotation.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main does not renew mounted secrets", "path": ["key_vault_secrets_provider", 0, "secret_rotation_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"key_vault_secrets_provider": [{"secret_rotation_enabled": true}]}] {
		findings := aks_secrets_rotation.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

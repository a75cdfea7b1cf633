package policies.terraform.azure.aks_local_accounts_off_test

import data.policies.terraform.azure.aks_local_accounts_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_local_administrator if {
	every config in [{}, {"local_account_disabled": false}, {"local_account_disabled": ["x"]}] {
		findings := aks_local_accounts_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main has a local administrator", "path": ["local_account_disabled"]}}
	}
}

test_allow_2 if {
	every config in [{"local_account_disabled": true}] {
		findings := aks_local_accounts_off.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

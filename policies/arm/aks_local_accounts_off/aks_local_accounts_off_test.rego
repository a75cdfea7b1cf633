package policies.arm.aks_local_accounts_off_test

import data.policies.arm.aks_local_accounts_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_has_a_local_administrator if {
	every config in [
		{},
		{"properties": {"disableLocalAccounts": false}},
		{"properties": {"disableLocalAccounts": ["x"]}},
	] {
		findings := aks_local_accounts_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main has a local administrator", "path": ["properties", "disableLocalAccounts"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"disableLocalAccounts": true}}] {
		findings := aks_local_accounts_off.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

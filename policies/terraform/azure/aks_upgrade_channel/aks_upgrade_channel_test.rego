package policies.terraform.azure.aks_upgrade_channel_test

import data.policies.terraform.azure.aks_upgrade_channel

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_upgraded_by_itself if {
	every config in [{}, {"automatic_upgrade_channel": "none"}, {"automatic_upgrade_channel": ["x"]}] {
		findings := aks_upgrade_channel.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main is not upgraded by itself", "path": ["automatic_upgrade_channel"]}}
	}
}

test_deny_2_is_not_upgraded_by_itself if {
	every config in [{"automatic_channel_upgrade": "none"}] {
		findings := aks_upgrade_channel.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == {{"message": "x.main is not upgraded by itself", "path": ["automatic_channel_upgrade"]}}
	}
}

test_allow_3 if {
	every config in [{"automatic_upgrade_channel": "stable"}, {"automatic_channel_upgrade": "stable"}] {
		findings := aks_upgrade_channel.deny with input as _input("azurerm_kubernetes_cluster", config)
		findings == set()
	}
}

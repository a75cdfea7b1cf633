package policies.arm.aks_upgrade_channel_test

import data.policies.arm.aks_upgrade_channel

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_upgraded_by_itself if {
	every config in [
		{},
		{"properties": {"autoUpgradeProfile": {"upgradeChannel": "none"}}},
		{"properties": {"autoUpgradeProfile": {"upgradeChannel": ["x"]}}},
	] {
		findings := aks_upgrade_channel.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main is not upgraded by itself", "path": ["properties", "autoUpgradeProfile", "upgradeChannel"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"autoUpgradeProfile": {"upgradeChannel": "stable"}}}] {
		findings := aks_upgrade_channel.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}

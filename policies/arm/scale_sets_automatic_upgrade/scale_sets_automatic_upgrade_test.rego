package policies.arm.scale_sets_automatic_upgrade_test

import data.policies.arm.scale_sets_automatic_upgrade

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_upgrade_by_itself if {
	every config in [
		{},
		{"properties": {"upgradePolicy": {"automaticOSUpgradePolicy": {"enableAutomaticOSUpgrade": false}}}},
		{"properties": {"upgradePolicy": {"automaticOSUpgradePolicy": {"enableAutomaticOSUpgrade": ["x"]}}}},
	] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == {{"message": "x.main does not upgrade by itself", "path": ["properties", "upgradePolicy", "automaticOSUpgradePolicy", "enableAutomaticOSUpgrade"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"upgradePolicy": {"automaticOSUpgradePolicy": {"enableAutomaticOSUpgrade": true}}}},
		{"properties": {"upgradePolicy": {"automaticOSUpgrade": true}}},
	] {
		findings := scale_sets_automatic_upgrade.deny with input as _input("microsoft.compute/virtualmachinescalesets", config)
		findings == set()
	}
}

package policies.terraform.azure.machines_backed_up_test

import data.policies.terraform.azure.machines_backed_up

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_backed_up if {
	every config in [{}] {
		findings := machines_backed_up.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main is not backed up", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := machines_backed_up.deny with input as object.union(_input("azurerm_virtual_machine", config), {"related": {"azurerm_backup_protected_vm": [{"config": {"backup_policy_id": "daily"}}]}})
		findings == set()
	}
}

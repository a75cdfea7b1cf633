package policies.terraform.azure.automation_variables_encrypted_test

import data.policies.terraform.azure.automation_variables_encrypted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_kept_in_plain if {
	every config in [{}, {"encrypted": false}, {"encrypted": ["x"]}] {
		findings := automation_variables_encrypted.deny with input as _input("azurerm_automation_variable_string", config)
		findings == {{"message": "x.main is kept in plain", "path": ["encrypted"]}}
	}
}

test_allow_2 if {
	every config in [{"encrypted": true}] {
		findings := automation_variables_encrypted.deny with input as _input("azurerm_automation_variable_string", config)
		findings == set()
	}
}

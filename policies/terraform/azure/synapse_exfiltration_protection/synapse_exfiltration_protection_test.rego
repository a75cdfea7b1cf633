package policies.terraform.azure.synapse_exfiltration_protection_test

import data.policies.terraform.azure.synapse_exfiltration_protection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_lets_data_flow_anywhere if {
	every config in [
		{},
		{"data_exfiltration_protection_enabled": false},
		{"data_exfiltration_protection_enabled": ["x"]},
	] {
		findings := synapse_exfiltration_protection.deny with input as _input("azurerm_synapse_workspace", config)
		findings == {{"message": "x.main lets data flow anywhere", "path": ["data_exfiltration_protection_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"data_exfiltration_protection_enabled": true}] {
		findings := synapse_exfiltration_protection.deny with input as _input("azurerm_synapse_workspace", config)
		findings == set()
	}
}

package policies.terraform.azure.key_in_hardware_test

import data.policies.terraform.azure.key_in_hardware

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_kept_in_software if {
	every config in [{}, {"key_type": "RSA"}, {"key_type": ["x"]}] {
		findings := key_in_hardware.deny with input as _input("azurerm_key_vault_key", config)
		findings == {{"message": "x.main is kept in software", "path": ["key_type"]}}
	}
}

test_allow_2 if {
	every config in [{"key_type": "RSA-HSM"}, {"key_type": "EC-HSM"}] {
		findings := key_in_hardware.deny with input as _input("azurerm_key_vault_key", config)
		findings == set()
	}
}

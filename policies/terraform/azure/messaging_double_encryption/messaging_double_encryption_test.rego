package policies.terraform.azure.messaging_double_encryption_test

import data.policies.terraform.azure.messaging_double_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_only_once if {
	every config in [
		{},
		{"customer_managed_key": [{"infrastructure_encryption_enabled": false}]},
		{"customer_managed_key": [{"infrastructure_encryption_enabled": ["x"]}]},
	] {
		findings := messaging_double_encryption.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == {{"message": "x.main is encrypted only once", "path": ["customer_managed_key", 0, "infrastructure_encryption_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"customer_managed_key": [{"infrastructure_encryption_enabled": true}]}] {
		findings := messaging_double_encryption.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == set()
	}
}

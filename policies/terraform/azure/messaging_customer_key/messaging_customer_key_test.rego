package policies.terraform.azure.messaging_customer_key_test

import data.policies.terraform.azure.messaging_customer_key

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_encrypted_with_a_key_of_microsoft if {
	every config in [{}] {
		findings := messaging_customer_key.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == {{"message": "x.main is encrypted with a key of Microsoft", "path": ["customer_managed_key"]}}
	}
}

test_allow_2 if {
	every config in [{"customer_managed_key": [{"key_vault_key_id": "x"}]}] {
		findings := messaging_customer_key.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == set()
	}
}

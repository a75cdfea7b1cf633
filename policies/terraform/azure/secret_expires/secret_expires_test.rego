package policies.terraform.azure.secret_expires_test

import data.policies.terraform.azure.secret_expires

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_never_expires if {
	every config in [{}, {"expiration_date": ""}] {
		findings := secret_expires.deny with input as _input("azurerm_key_vault_secret", config)
		findings == {{"message": "x.main never expires", "path": ["expiration_date"]}}
	}
}

test_allow_2 if {
	every config in [{"expiration_date": "2027-12-31T00:00:00Z"}] {
		findings := secret_expires.deny with input as _input("azurerm_key_vault_secret", config)
		findings == set()
	}
}

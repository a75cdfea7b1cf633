package policies.terraform.azure.api_management_client_certificates_test

import data.policies.terraform.azure.api_management_client_certificates

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_ask_for_a_client_certificate if {
	every config in [{}, {"client_certificate_enabled": false}, {"client_certificate_enabled": ["x"]}] {
		findings := api_management_client_certificates.deny with input as _input("azurerm_api_management", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["client_certificate_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"client_certificate_enabled": true}] {
		findings := api_management_client_certificates.deny with input as _input("azurerm_api_management", config)
		findings == set()
	}
}

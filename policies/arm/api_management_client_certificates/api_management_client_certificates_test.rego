package policies.arm.api_management_client_certificates_test

import data.policies.arm.api_management_client_certificates

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_ask_for_a_client_certificate if {
	every config in [
		{},
		{"properties": {"enableClientCertificate": false}},
		{"properties": {"enableClientCertificate": ["x"]}},
	] {
		findings := api_management_client_certificates.deny with input as _input("microsoft.apimanagement/service", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["properties", "enableClientCertificate"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enableClientCertificate": true}}] {
		findings := api_management_client_certificates.deny with input as _input("microsoft.apimanagement/service", config)
		findings == set()
	}
}

package policies.arm.web_apps_client_certificates_test

import data.policies.arm.web_apps_client_certificates

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
		{"properties": {"clientCertEnabled": false}},
		{"properties": {"clientCertEnabled": ["x"]}},
	] {
		findings := web_apps_client_certificates.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["properties", "clientCertEnabled"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"clientCertEnabled": true}}] {
		findings := web_apps_client_certificates.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_deny_optional if {
	every config in [
		{"properties": {"clientCertEnabled": true, "clientCertMode": "Optional"}},
	] {
		findings := web_apps_client_certificates.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main lets clients in without a certificate", "path": ["properties", "clientCertMode"]}}
	}
}

test_allow_required if {
	every config in [
		{"properties": {"clientCertEnabled": true, "clientCertMode": "Required"}},
	] {
		findings := web_apps_client_certificates.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

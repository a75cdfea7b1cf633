package policies.arm.web_apps_client_certificates_test

import data.policies.arm.web_apps_client_certificates

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

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

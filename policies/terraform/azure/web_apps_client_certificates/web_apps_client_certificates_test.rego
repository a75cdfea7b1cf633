package policies.terraform.azure.web_apps_client_certificates_test

import data.policies.terraform.azure.web_apps_client_certificates

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_ask_for_a_client_certificate if {
	every config in [{}, {"client_cert_enabled": false}, {"client_cert_enabled": ["x"]}] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["client_cert_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"client_cert_enabled": true}] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}

test_deny_3_does_not_ask_for_a_client_certificate if {
	every config in [{}, {"client_certificate_enabled": false}, {"client_certificate_enabled": ["x"]}] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_linux_web_app", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["client_certificate_enabled"]}}
	}
}

test_allow_4 if {
	every config in [{"client_certificate_enabled": true}] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_linux_web_app", config)
		findings == set()
	}
}

test_deny_5_does_not_ask_for_a_client_certificate if {
	every config in [{}, {"client_cert_mode": "Never"}, {"client_cert_mode": ["x"]}] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_function_app", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["client_cert_mode"]}}
	}
}

test_allow_6 if {
	every config in [{"client_cert_mode": "Required"}] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_function_app", config)
		findings == set()
	}
}

test_deny_optional if {
	every config in [
		{"client_certificate_enabled": true, "client_certificate_mode": "Optional"},
	] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_linux_web_app", config)
		findings == {{"message": "x.main lets clients in without a certificate", "path": ["client_certificate_mode"]}}
	}
}

test_allow_required if {
	every config in [
		{"client_certificate_enabled": true, "client_certificate_mode": "Required"},
	] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_linux_web_app", config)
		findings == set()
	}
}

test_deny_optional_function if {
	every config in [
		{"client_cert_mode": "Optional"},
	] {
		findings := web_apps_client_certificates.deny with input as _input("azurerm_function_app", config)
		findings == {{"message": "x.main does not ask for a client certificate", "path": ["client_cert_mode"]}}
	}
}

package policies.arm.cdn_domain_tls_test

import data.policies.arm.cdn_domain_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_old if {
	every config in [
		{"properties": {"tlsSettings": {"minimumTlsVersion": "TLS10"}}},
	] {
		findings := cdn_domain_tls.deny with input as _input("microsoft.cdn/profiles/customdomains", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "tlsSettings", "minimumTlsVersion"]}}
	}
}

test_allow_current if {
	every config in [
		{"properties": {"tlsSettings": {"minimumTlsVersion": "TLS12"}}},
		{},
	] {
		findings := cdn_domain_tls.deny with input as _input("microsoft.cdn/profiles/customdomains", config)
		findings == set()
	}
}

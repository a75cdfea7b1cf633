package policies.arm.application_gateway_tls_test

import data.policies.arm.application_gateway_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_outdated_tls if {
	every config in [{}, {"properties": {"sslPolicy": {"minProtocolVersion": "TLSv1_1"}}}] {
		findings := application_gateway_tls.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "sslPolicy"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"sslPolicy": {"minProtocolVersion": "TLSv1_2"}}},
		{"properties": {"sslPolicy": {"policyName": "AppGwSslPolicy20220101"}}},
	] {
		findings := application_gateway_tls.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == set()
	}
}

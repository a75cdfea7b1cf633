package policies.terraform.azure.application_gateway_tls_test

import data.policies.terraform.azure.application_gateway_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_outdated_tls if {
	every config in [
		{},
		{"ssl_policy": [{"min_protocol_version": "TLSv1_1"}]},
		{"ssl_policy": [{"policy_name": "AppGwSslPolicy20150501"}]},
	] {
		findings := application_gateway_tls.deny with input as _input("azurerm_application_gateway", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["ssl_policy"]}}
	}
}

test_allow_2 if {
	every config in [
		{"ssl_policy": [{"min_protocol_version": "TLSv1_2"}]},
		{"ssl_policy": [{"policy_name": "AppGwSslPolicy20220101"}]},
	] {
		findings := application_gateway_tls.deny with input as _input("azurerm_application_gateway", config)
		findings == set()
	}
}

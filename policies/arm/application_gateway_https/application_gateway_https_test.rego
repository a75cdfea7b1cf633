package policies.arm.application_gateway_https_test

import data.policies.arm.application_gateway_https

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_serves_plain_http if {
	every config in [{"properties": {"httpListeners": [{"name": "a", "properties": {"protocol": "Http"}}]}}] {
		findings := application_gateway_https.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["properties", "httpListeners", 0, "properties", "protocol"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"httpListeners": [{"name": "a", "properties": {"protocol": "Https"}}]}}] {
		findings := application_gateway_https.deny with input as _input("microsoft.network/applicationgateways", config)
		findings == set()
	}
}

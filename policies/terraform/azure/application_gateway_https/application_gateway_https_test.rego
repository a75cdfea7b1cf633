package policies.terraform.azure.application_gateway_https_test

import data.policies.terraform.azure.application_gateway_https

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_serves_plain_http if {
	every config in [{"http_listener": [{"name": "a", "protocol": "Http"}]}] {
		findings := application_gateway_https.deny with input as _input("azurerm_application_gateway", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["http_listener", 0, "protocol"]}}
	}
}

test_allow_2 if {
	every config in [
		{"http_listener": [{"name": "a", "protocol": "Https"}]},
		{
			"http_listener": [
				{
					"name": "a",
					"protocol": "Http"
				}
			],
			"request_routing_rule": [
				{
					"name": "r",
					"http_listener_name": "a",
					"redirect_configuration_name": "tls"
				}
			]
		},
	] {
		findings := application_gateway_https.deny with input as _input("azurerm_application_gateway", config)
		findings == set()
	}
}

test_deny_listener_without_name if {
	config := {"http_listener": [{"protocol": "Http"}]}
	findings := application_gateway_https.deny with input as _input("azurerm_application_gateway", config)
	count(findings) == 1
}

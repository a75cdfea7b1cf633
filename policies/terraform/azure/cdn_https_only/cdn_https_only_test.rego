package policies.terraform.azure.cdn_https_only_test

import data.policies.terraform.azure.cdn_https_only

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_serves_plain_http if {
	every config in [{}, {"is_http_allowed": true}] {
		findings := cdn_https_only.deny with input as _input("azurerm_cdn_endpoint", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["is_http_allowed"]}}
	}
}

test_allow_2 if {
	every config in [{"is_http_allowed": false}] {
		findings := cdn_https_only.deny with input as _input("azurerm_cdn_endpoint", config)
		findings == set()
	}
}

test_deny_route if {
	every config in [
		{"https_redirect_enabled": false, "supported_protocols": ["Http", "Https"]},
	] {
		findings := cdn_https_only.deny with input as _input("azurerm_cdn_frontdoor_route", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["https_redirect_enabled"]}}
	}
}

test_allow_route if {
	every config in [
		{"https_redirect_enabled": true, "supported_protocols": ["Http", "Https"]},
		{"https_redirect_enabled": false, "supported_protocols": ["Https"]},
		{"supported_protocols": ["Http", "Https"]},
	] {
		findings := cdn_https_only.deny with input as _input("azurerm_cdn_frontdoor_route", config)
		findings == set()
	}
}

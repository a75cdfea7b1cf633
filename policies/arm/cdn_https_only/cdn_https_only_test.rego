package policies.arm.cdn_https_only_test

import data.policies.arm.cdn_https_only

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_serves_plain_http if {
	every config in [{}, {"properties": {"isHttpAllowed": true}}] {
		findings := cdn_https_only.deny with input as _input("microsoft.cdn/profiles/endpoints", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["properties", "isHttpAllowed"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"isHttpAllowed": false}}] {
		findings := cdn_https_only.deny with input as _input("microsoft.cdn/profiles/endpoints", config)
		findings == set()
	}
}

test_deny_route if {
	every config in [
		{"properties": {"httpsRedirect": "Disabled", "supportedProtocols": ["Http", "Https"]}},
		{"properties": {"supportedProtocols": ["Http"]}},
	] {
		findings := cdn_https_only.deny with input as _input("microsoft.cdn/profiles/afdendpoints/routes", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["properties", "httpsRedirect"]}}
	}
}

test_allow_route if {
	every config in [
		{"properties": {"httpsRedirect": "Enabled", "supportedProtocols": ["Http", "Https"]}},
		{"properties": {"supportedProtocols": ["Https"]}},
	] {
		findings := cdn_https_only.deny with input as _input("microsoft.cdn/profiles/afdendpoints/routes", config)
		findings == set()
	}
}

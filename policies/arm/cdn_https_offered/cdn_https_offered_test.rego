package policies.arm.cdn_https_offered_test

import data.policies.arm.cdn_https_offered

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_offers_no_encryption if {
	every config in [{"properties": {"isHttpsAllowed": false}}] {
		findings := cdn_https_offered.deny with input as _input("microsoft.cdn/profiles/endpoints", config)
		findings == {{"message": "x.main offers no encryption", "path": ["properties", "isHttpsAllowed"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"isHttpsAllowed": true}}, {}, {"properties": {"isHttpsAllowed": ["x"]}}] {
		findings := cdn_https_offered.deny with input as _input("microsoft.cdn/profiles/endpoints", config)
		findings == set()
	}
}

package policies.terraform.azure.cdn_https_offered_test

import data.policies.terraform.azure.cdn_https_offered

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_offers_no_encryption if {
	every config in [{"is_https_allowed": false}] {
		findings := cdn_https_offered.deny with input as _input("azurerm_cdn_endpoint", config)
		findings == {{"message": "x.main offers no encryption", "path": ["is_https_allowed"]}}
	}
}

test_allow_2 if {
	every config in [{"is_https_allowed": true}, {}, {"is_https_allowed": ["x"]}] {
		findings := cdn_https_offered.deny with input as _input("azurerm_cdn_endpoint", config)
		findings == set()
	}
}

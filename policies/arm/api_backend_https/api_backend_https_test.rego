package policies.arm.api_backend_https_test

import data.policies.arm.api_backend_https

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_called_in_plain if {
	every config in [{"properties": {"url": "http://shop.example"}}] {
		findings := api_backend_https.deny with input as _input("microsoft.apimanagement/service/backends", config)
		findings == {{"message": "x.main is called in plain", "path": ["properties", "url"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"url": "https://shop.example"}}, {}, {"properties": {"url": ["x"]}}] {
		findings := api_backend_https.deny with input as _input("microsoft.apimanagement/service/backends", config)
		findings == set()
	}
}

test_deny_3_is_offered_in_plain if {
	every config in [{"properties": {"protocols": ["http", "https"]}}] {
		findings := api_backend_https.deny with input as _input("microsoft.apimanagement/service/apis", config)
		findings == {{"message": "x.main is offered in plain", "path": ["properties", "protocols"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"protocols": ["https"]}}, {}, {"properties": {"protocols": ["x"]}}] {
		findings := api_backend_https.deny with input as _input("microsoft.apimanagement/service/apis", config)
		findings == set()
	}
}

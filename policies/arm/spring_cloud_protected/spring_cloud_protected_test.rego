package policies.arm.spring_cloud_protected_test

import data.policies.arm.spring_cloud_protected

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_called_in_plain_behind_the_gateway if {
	every config in [
		{},
		{"properties": {"enableEndToEndTLS": false}},
		{"properties": {"enableEndToEndTLS": ["x"]}},
	] {
		findings := spring_cloud_protected.deny with input as _input("microsoft.appplatform/spring/apps", config)
		findings == {{"message": "x.main is called in plain behind the gateway", "path": ["properties", "enableEndToEndTLS"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enableEndToEndTLS": true}}] {
		findings := spring_cloud_protected.deny with input as _input("microsoft.appplatform/spring/apps", config)
		findings == set()
	}
}

test_deny_3_serves_plain_http if {
	every config in [{}, {"properties": {"httpsOnly": false}}, {"properties": {"httpsOnly": ["x"]}}] {
		findings := spring_cloud_protected.deny with input as _input("microsoft.appplatform/spring/apiportals", config)
		findings == {{"message": "x.main serves plain HTTP", "path": ["properties", "httpsOnly"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"httpsOnly": true}}] {
		findings := spring_cloud_protected.deny with input as _input("microsoft.appplatform/spring/apiportals", config)
		findings == set()
	}
}

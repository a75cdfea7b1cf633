package policies.arm.ai_outbound_restricted_test

import data.policies.arm.ai_outbound_restricted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_may_call_any_host if {
	every config in [{"kind": "OpenAI"}] {
		findings := ai_outbound_restricted.deny with input as _input("microsoft.cognitiveservices/accounts", config)
		findings == {{"message": "x.main may call any host", "path": ["properties", "restrictOutboundNetworkAccess"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"kind": "OpenAI",
			"properties": {
				"restrictOutboundNetworkAccess": true,
				"allowedFqdnList": [
					"shop.example"
				]
			}
		},
	] {
		findings := ai_outbound_restricted.deny with input as _input("microsoft.cognitiveservices/accounts", config)
		findings == set()
	}
}

test_applies_to_language_models if {
	ai_outbound_restricted.applies with input as _input("t", {"kind": "OpenAI"})
	not ai_outbound_restricted.applies with input as _input("t", {"kind": "Face"})
}

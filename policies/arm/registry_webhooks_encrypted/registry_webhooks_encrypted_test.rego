package policies.arm.registry_webhooks_encrypted_test

import data.policies.arm.registry_webhooks_encrypted

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_plain if {
	every config in [
		{"properties": {"serviceUri": "http://hooks.example.com/push"}},
	] {
		findings := registry_webhooks_encrypted.deny with input as _input("microsoft.containerregistry/registries/webhooks", config)
		findings == {{"message": "x.main is called in plain text", "path": ["properties", "serviceUri"]}}
	}
}

test_allow_encrypted if {
	every config in [
		{"properties": {"serviceUri": "https://hooks.example.com/push"}},
		{},
	] {
		findings := registry_webhooks_encrypted.deny with input as _input("microsoft.containerregistry/registries/webhooks", config)
		findings == set()
	}
}

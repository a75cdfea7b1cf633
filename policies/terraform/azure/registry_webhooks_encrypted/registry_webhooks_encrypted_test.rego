package policies.terraform.azure.registry_webhooks_encrypted_test

import data.policies.terraform.azure.registry_webhooks_encrypted

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
		{"service_uri": "http://hooks.example.com/push"},
		{"service_uri": "HTTP://hooks.example.com/push"},
	] {
		findings := registry_webhooks_encrypted.deny with input as _input("azurerm_container_registry_webhook", config)
		findings == {{"message": "x.main is called in plain text", "path": ["service_uri"]}}
	}
}

test_allow_encrypted if {
	every config in [
		{"service_uri": "https://hooks.example.com/push"},
		{},
	] {
		findings := registry_webhooks_encrypted.deny with input as _input("azurerm_container_registry_webhook", config)
		findings == set()
	}
}

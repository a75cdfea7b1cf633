package policies.arm.key_in_hardware_test

import data.policies.arm.key_in_hardware

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_kept_in_software if {
	every config in [{}, {"properties": {"kty": "RSA"}}, {"properties": {"kty": ["x"]}}] {
		findings := key_in_hardware.deny with input as _input("microsoft.keyvault/vaults/keys", config)
		findings == {{"message": "x.main is kept in software", "path": ["properties", "kty"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"kty": "RSA-HSM"}}] {
		findings := key_in_hardware.deny with input as _input("microsoft.keyvault/vaults/keys", config)
		findings == set()
	}
}

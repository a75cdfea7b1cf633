package policies.arm.key_vault_purge_protection_test

import data.policies.arm.key_vault_purge_protection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_can_be_purged if {
	every config in [
		{},
		{"properties": {"enablePurgeProtection": false}},
		{"properties": {"enablePurgeProtection": ["x"]}},
	] {
		findings := key_vault_purge_protection.deny with input as _input("microsoft.keyvault/vaults", config)
		findings == {{"message": "x.main can be purged", "path": ["properties", "enablePurgeProtection"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"enablePurgeProtection": true}}] {
		findings := key_vault_purge_protection.deny with input as _input("microsoft.keyvault/vaults", config)
		findings == set()
	}
}

test_deny_3_does_not_keep_what_is_deleted if {
	every config in [{"properties": {"enablePurgeProtection": true, "enableSoftDelete": false}}] {
		findings := key_vault_purge_protection.deny with input as _input("microsoft.keyvault/vaults", config)
		findings == {{"message": "x.main does not keep what is deleted", "path": ["properties", "enableSoftDelete"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"enablePurgeProtection": true, "enableSoftDelete": true}},
		{"properties": {"enablePurgeProtection": true}},
		{"properties": {"enablePurgeProtection": true, "enableSoftDelete": ["x"]}},
	] {
		findings := key_vault_purge_protection.deny with input as _input("microsoft.keyvault/vaults", config)
		findings == set()
	}
}

package policies.arm.synapse_pool_encryption_test

import data.policies.arm.synapse_pool_encryption

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_switched_off if {
	every config in [{}, {"properties": {"status": "Disabled"}}, {"properties": {"status": ["x"]}}] {
		findings := synapse_pool_encryption.deny with input as _input("microsoft.synapse/workspaces/sqlpools/transparentdataencryption", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "status"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"status": "Enabled"}}] {
		findings := synapse_pool_encryption.deny with input as _input("microsoft.synapse/workspaces/sqlpools/transparentdataencryption", config)
		findings == set()
	}
}

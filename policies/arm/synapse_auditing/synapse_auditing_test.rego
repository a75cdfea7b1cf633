package policies.arm.synapse_auditing_test

import data.policies.arm.synapse_auditing

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_audited if {
	every config in [{}] {
		findings := synapse_auditing.deny with input as _input("microsoft.synapse/workspaces", config)
		findings == {{"message": "x.main is not audited", "path": []}}
	}
}

test_allow_2_with_related if {
	every config in [{}] {
		findings := synapse_auditing.deny with input as object.union(_input("microsoft.synapse/workspaces", config), {"related": {"microsoft.synapse/workspaces/auditingsettings": [{"name": "a/default", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_allow_3_with_related if {
	every config in [{}] {
		findings := synapse_auditing.deny with input as object.union(_input("microsoft.synapse/workspaces", config), {"related": {"microsoft.synapse/workspaces/extendedauditingsettings": [{"name": "a/default", "config": {"properties": {"state": "Enabled"}}}]}})
		findings == set()
	}
}

test_deny_4_is_switched_off if {
	every config in [{}, {"properties": {"state": "Disabled"}}, {"properties": {"state": ["x"]}}] {
		findings := synapse_auditing.deny with input as _input("microsoft.synapse/workspaces/auditingsettings", config)
		findings == {{"message": "x.main is switched off", "path": ["properties", "state"]}}
	}
}

test_allow_5 if {
	every config in [{"properties": {"state": "Enabled"}}] {
		findings := synapse_auditing.deny with input as _input("microsoft.synapse/workspaces/auditingsettings", config)
		findings == set()
	}
}

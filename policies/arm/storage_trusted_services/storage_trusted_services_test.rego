package policies.arm.storage_trusted_services_test

import data.policies.arm.storage_trusted_services

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_keeps_trusted_services_out if {
	every config in [
		{"properties": {"networkAcls": {"bypass": "None"}}},
		{"properties": {"networkAcls": {"bypass": "Logging, Metrics"}}},
	] {
		findings := storage_trusted_services.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main keeps trusted services out", "path": ["properties", "networkAcls", "bypass"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"networkAcls": {"bypass": "AzureServices"}}},
		{"properties": {"networkAcls": {"bypass": "Logging, AzureServices"}}},
		{},
		{"properties": {"networkAcls": {"bypass": ["x"]}}},
	] {
		findings := storage_trusted_services.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

test_applies_to_rules if {
	storage_trusted_services.applies with input as _input("t", {"properties": {"networkAcls": {}}})
	not storage_trusted_services.applies with input as _input("t", {"properties": {}})
}

package policies.arm.service_fabric_directory_test

import data.policies.arm.service_fabric_directory

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_use_the_directory if {
	every config in [{}, {"properties": {"azureActiveDirectory": {"tenantId": ""}}}] {
		findings := service_fabric_directory.deny with input as _input("microsoft.servicefabric/clusters", config)
		findings == {{"message": "x.main does not use the directory", "path": ["properties", "azureActiveDirectory", "tenantId"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"azureActiveDirectory": {"tenantId": "shop-tenant"}}}] {
		findings := service_fabric_directory.deny with input as _input("microsoft.servicefabric/clusters", config)
		findings == set()
	}
}

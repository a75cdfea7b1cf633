package policies.arm.api_management_tls_test

import data.policies.arm.api_management_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_speaks_outdated_protocols if {
	every config in [
		{
			"properties": {
				"customProperties": {
					"Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "true"
				}
			}
		},
	] {
		findings := api_management_tls.deny with input as _input("microsoft.apimanagement/service", config)
		findings == {{"message": "x.main speaks outdated protocols", "path": ["properties", "customProperties", "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"customProperties": {
					"Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "false"
				}
			}
		},
		{},
	] {
		findings := api_management_tls.deny with input as _input("microsoft.apimanagement/service", config)
		findings == set()
	}
}

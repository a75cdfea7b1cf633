package policies.arm.aks_secrets_rotation_test

import data.policies.arm.aks_secrets_rotation

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_renew_mounted_secrets if {
	every config in [{}] {
		findings := aks_secrets_rotation.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == {{"message": "x.main does not renew mounted secrets", "path": ["properties", "addonProfiles", "azureKeyvaultSecretsProvider", "config", "enableSecretRotation"]}}
	}
}

test_allow_2 if {
	every config in [
		{
			"properties": {
				"addonProfiles": {
					"azureKeyvaultSecretsProvider": {
						"config": {
							"enableSecretRotation": "true"
						}
					}
				}
			}
		},
	] {
		findings := aks_secrets_rotation.deny with input as _input("microsoft.containerservice/managedclusters", config)
		findings == set()
	}
}
